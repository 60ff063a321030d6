package io.sysup.inventory.timeline;

import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the timeline as it is shown.
 *
 * @param machine its name at that time
 */
public record TimelineEvent(
        UUID id,
        Instant at,
        @Nullable UUID machineId,
        @Nullable String machine,
        String type,
        String severity,
        @Nullable String actorType,
        @Nullable String actorId,
        @Nullable String message,
        @Nullable UUID jobId,
        @Nullable Map<String, Object> payload) {

    static TimelineEvent of(Row row) {
        return new TimelineEvent(
                row.getUUID("id"),
                Columns.instant(row, "created_at"),
                row.getUUID("machine_id"),
                row.getString("machine_name"),
                row.getString("event_type"),
                row.getString("severity"),
                row.getString("actor_type"),
                row.getString("actor_id"),
                row.getString("message"),
                row.getUUID("job_id"),
                Columns.objectOrNull(row, "payload_json"));
    }
}
