package io.sysup.hermes.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client as administrators see it.
 *
 * @param status {@code active}, {@code revoked} or {@code expired}
 * @param tokenPrefix beginning of the token, to recognize it
 * @param useCount number of its calls, up to a minute late as is {@code lastSeenAt}
 * @param token only in the answer that made the client; it cannot be read again
 */
public record ClientView(
        UUID id,
        String label,
        String kind,
        List<String> scopes,
        String status,
        @Nullable String tokenPrefix,
        int rateLimitPerMinute,
        Instant createdAt,
        @Nullable String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant lastSeenAt,
        @Nullable String lastUsedIp,
        long useCount,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {

    public ClientView {
        scopes = List.copyOf(scopes);
    }

    ClientView with(ClientToken made) {
        return new ClientView(
                id,
                label,
                kind,
                scopes,
                status,
                tokenPrefix,
                rateLimitPerMinute,
                createdAt,
                createdBy,
                expiresAt,
                lastSeenAt,
                lastUsedIp,
                useCount,
                revokedAt,
                revokedBy,
                made.text());
    }
}
