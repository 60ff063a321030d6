package io.sysup.scheduler.stop;

import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param on selector of the machines, read anew all the while
 * @param until when it ends by itself; null when somebody has to end it
 */
public record Stop(
        UUID id,
        String on,
        String reason,
        String stoppedBy,
        Instant createdAt,
        @Nullable Instant until) {
    static Stop of(Row row) {
        return new Stop(
                row.getUUID("id"),
                row.getString("selector"),
                row.getString("reason"),
                row.getString("stopped_by"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "until"));
    }
}
