package io.sysup.inventory.hostkey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A host key as it is shown. */
public record HostKeyView(
        UUID id,
        String keyType,
        String fingerprint,
        String status,
        Instant firstSeenAt,
        Instant lastSeenAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    static HostKeyView of(HostKey key) {
        return new HostKeyView(
                key.id(),
                key.keyType(),
                key.fingerprint().openSsh(),
                key.status(),
                key.firstSeenAt(),
                key.lastSeenAt(),
                key.decidedAt(),
                key.decidedBy());
    }
}
