package io.sysup.hermes.person;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was here.
 *
 * @param subject by which the record of what was done names them
 * @param scopes what the identity provider allowed when it was asked last
 * @param blockedAt since when they are kept out here
 */
public record PersonView(
        String subject,
        String label,
        Instant firstSeenAt,
        Instant lastSeenAt,
        List<String> scopes,
        @Nullable Instant blockedAt) {
    public PersonView {
        scopes = List.copyOf(scopes);
    }
}
