package io.sysup.hermes.person;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was known of somebody when they were here last. */
public record RememberedPerson(
        String subject, Set<String> scopes, Set<String> groups, @Nullable Instant blockedAt) {
    public RememberedPerson {
        scopes = Set.copyOf(scopes);
        groups = Set.copyOf(groups);
    }
}
