package io.sysup.scheduler.notification.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A channel with how it has done lately. */
public record Channel(
        UUID id,
        ChannelWish wish,
        @Nullable String createdBy,
        Instant createdAt,
        int version,
        Health health) {

    /** How the last messages fared. */
    public record Health(
            @Nullable Instant lastSuccessAt,
            @Nullable Instant lastErrorAt,
            @Nullable String lastError) {

        public String word() {
            if (lastErrorAt != null
                    && (lastSuccessAt == null || lastErrorAt.isAfter(lastSuccessAt))) {
                return "failing";
            }
            return lastSuccessAt == null ? "unused" : "ok";
        }
    }
}
