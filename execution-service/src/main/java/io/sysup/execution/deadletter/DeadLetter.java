package io.sysup.execution.deadletter;

import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that a consumer could not apply.
 *
 * @param topic where it was sent to, without the ending of the dead letters
 * @param cause what the consumer said
 * @param status {@code waiting}, {@code redriven} or {@code discarded}
 */
public record DeadLetter(
        UUID id,
        String topic,
        @Nullable String key,
        String payload,
        String cause,
        Instant failedAt,
        String status,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static DeadLetter of(Row row) {
        return new DeadLetter(
                row.getUUID("id"),
                row.getString("topic"),
                row.getString("message_key"),
                row.getString("payload"),
                row.getString("cause"),
                Columns.instant(row, "failed_at"),
                row.getString("status"),
                row.getString("decided_by"),
                Columns.instantOrNull(row, "decided_at"));
    }
}
