package io.sysup.hermes.client;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls of one client since they were last written down. */
record ClientUse(UUID id, long uses, Instant latest, @Nullable String ip) {
    ClientUse and(ClientUse later) {
        return new ClientUse(id, uses + later.uses, later.latest, later.ip);
    }
}
