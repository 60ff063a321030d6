package io.sysup.scheduler.notification.delivery;

import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to a channel and what became of it.
 *
 * @param channelId null when the channel is gone
 * @param state {@code pending}, {@code sent}, or {@code dead} when it was given up
 * @param nextAttemptAt when it is tried again
 * @param answer what the other side said to it
 * @param error why the last attempt failed
 */
public record DeliveryView(
        UUID id,
        @Nullable UUID channelId,
        String channel,
        String event,
        String severity,
        String subject,
        String state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant finishedAt,
        @Nullable String answer,
        @Nullable String error) {

    static DeliveryView of(Row row) {
        return new DeliveryView(
                row.getUUID("id"),
                row.getUUID("channel_id"),
                row.getString("channel"),
                row.getString("event"),
                row.getString("severity"),
                row.getString("subject"),
                row.getString("state"),
                row.getInteger("attempts"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "next_attempt_at"),
                Columns.instantOrNull(row, "finished_at"),
                row.getString("answer"),
                row.getString("error"));
    }
}
