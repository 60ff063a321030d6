package io.sysup.inventory.message;

import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An important message as callers see it.
 *
 * @param key the same for this message on every machine
 * @param occurrences how often it stood in a log
 * @param jobId the job that saw it last
 * @param rawLineRef artifact and line where it stood last; the artifact may be gone by now
 */
public record MessageView(
        UUID id,
        UUID machineId,
        String machine,
        String source,
        String category,
        String severity,
        @Nullable String packageName,
        @Nullable String component,
        String message,
        String key,
        int occurrences,
        Instant firstSeenAt,
        Instant lastSeenAt,
        boolean acknowledged,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable UUID jobId,
        @Nullable String rawLineRef) {

    static MessageView of(Row row) {
        String job = row.getString("job_id");
        return new MessageView(
                row.getUUID("id"),
                row.getUUID("machine_id"),
                row.getString("machine_name"),
                row.getString("source"),
                row.getString("category"),
                row.getString("severity"),
                row.getString("package_name"),
                row.getString("component"),
                row.getString("message"),
                row.getString("dedup_key"),
                row.getInteger("occurrences"),
                Columns.instant(row, "first_seen_at"),
                Columns.instant(row, "last_seen_at"),
                Columns.flag(row, "acknowledged"),
                Columns.instantOrNull(row, "acknowledged_at"),
                row.getString("acknowledged_by"),
                job == null ? null : UUID.fromString(job),
                row.getString("raw_line_ref"));
    }
}
