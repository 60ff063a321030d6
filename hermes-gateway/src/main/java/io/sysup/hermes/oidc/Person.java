package io.sysup.hermes.oidc;

import java.util.Set;

/**
 * Somebody whom the identity provider knows.
 *
 * @param subject {@code user:<sub>}
 * @param label what people call this person
 * @param scopes what the roles of the person allow; empty for somebody without a role
 */
public record Person(String subject, String label, Set<String> scopes) {
    public static final String SUBJECT_PREFIX = "user:";

    public Person {
        scopes = Set.copyOf(scopes);
    }

    public Person with(Set<String> other) {
        return new Person(subject, label, other);
    }
}
