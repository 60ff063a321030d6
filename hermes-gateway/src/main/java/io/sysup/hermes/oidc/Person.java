package io.sysup.hermes.oidc;

import java.util.HashSet;
import java.util.Set;

/**
 * Somebody whom the identity provider knows.
 *
 * @param subject {@code user:<sub>}
 * @param label what people call this person
 * @param scopes what the roles of the person allow; empty for somebody without a role
 * @param groups the words in which the provider tells roles and groups
 */
public record Person(String subject, String label, Set<String> scopes, Set<String> groups) {
    public static final String SUBJECT_PREFIX = "user:";

    public Person {
        scopes = Set.copyOf(scopes);
        groups = Set.copyOf(groups);
    }

    /** The same person, of whom nothing is known that allows anything. */
    Person withoutRights() {
        return new Person(subject, label, Set.of(), Set.of());
    }

    /** With what another token says of the same person. */
    Person and(Person said) {
        return new Person(subject, label, union(scopes, said.scopes), union(groups, said.groups));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
