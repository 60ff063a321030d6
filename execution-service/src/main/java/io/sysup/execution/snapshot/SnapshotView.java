package io.sysup.execution.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot as callers see it.
 *
 * @param payload complete observation; only when one snapshot is asked for
 */
public record SnapshotView(
        UUID id,
        String kind,
        UUID machineId,
        String status,
        Instant createdAt,
        @Nullable UUID jobId,
        @Nullable Map<String, Object> important,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Object> payload) {

    static SnapshotView of(Row row) {
        return new SnapshotView(
                row.getUUID("id"),
                row.getString("kind"),
                row.getUUID("machine_id"),
                row.getString("status"),
                Columns.instant(row, "created_at"),
                row.getUUID("source_job_id"),
                Columns.objectOrNull(row, "important_json"),
                Columns.objectOrNull(row, "payload_json"));
    }
}
