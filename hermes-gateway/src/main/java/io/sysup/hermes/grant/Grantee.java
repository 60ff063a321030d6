package io.sysup.hermes.grant;

import io.sysup.hermes.client.ApiClient;
import io.sysup.hermes.oidc.Person;
import java.util.HashSet;
import java.util.Set;

/**
 * Somebody as grants know them.
 *
 * @param subject as in the record of what was done
 * @param scopes by role, or of the token
 * @param groups values of the provider's claims
 */
public record Grantee(String subject, Set<String> scopes, Set<String> groups) {
    static final String GROUP = "group:";
    static final String EVERY_VIEWER = "role:viewer";

    public Grantee {
        scopes = Set.copyOf(scopes);
        groups = Set.copyOf(groups);
    }

    public static Grantee of(Person person) {
        return new Grantee(person.subject(), person.scopes(), person.groups());
    }

    public static Grantee of(ApiClient client) {
        return new Grantee(client.subject(), client.scopes(), Set.of());
    }

    /** The words under which grants are theirs. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        names.add(subject);
        groups.forEach(group -> names.add(GROUP + group));
        if (subject.startsWith(Person.SUBJECT_PREFIX)) {
            names.add(EVERY_VIEWER);
        }
        return names;
    }
}
