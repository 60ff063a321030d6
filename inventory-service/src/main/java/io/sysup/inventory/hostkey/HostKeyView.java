package io.sysup.inventory.hostkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A host key as it is shown.
 *
 * @param origin how the decision came about: {@code person}, {@code import}, {@code signer}, {@code
 *     policy} or {@code learned}; null while there is none
 */
public record HostKeyView(
        UUID id,
        String keyType,
        String fingerprint,
        String status,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String origin) {

    static HostKeyView of(HostKey key) {
        return new HostKeyView(
                key.id(),
                key.keyType(),
                key.fingerprint().openSsh(),
                key.status(),
                key.firstSeenAt(),
                key.lastSeenAt(),
                key.decidedAt(),
                key.decidedBy(),
                key.origin());
    }
}
