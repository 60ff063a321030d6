package io.sysup.hermes.client;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway must know of a client to let it in.
 *
 * @param tokenMark tells its token from those that it had before
 */
public record ApiClient(
        UUID id,
        String label,
        String tokenMark,
        Set<String> scopes,
        int rateLimitPerMinute,
        boolean active,
        @Nullable Instant expiresAt) {

    public static final String SUBJECT_PREFIX = "client:";

    public ApiClient {
        scopes = Set.copyOf(scopes);
    }

    public String subject() {
        return SUBJECT_PREFIX + id;
    }

    /** The client that a subject names, if it names one. */
    public static Optional<UUID> idOf(String subject) {
        return subject.startsWith(SUBJECT_PREFIX)
                ? Optional.of(UUID.fromString(subject.substring(SUBJECT_PREFIX.length())))
                : Optional.empty();
    }

    public boolean usableAt(Instant now) {
        return active && (expiresAt == null || now.isBefore(expiresAt));
    }
}
