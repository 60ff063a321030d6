package io.sysup.execution.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A performed action as callers see it.
 *
 * @param important small facts of the result
 * @param result complete result; only when one execution is asked for
 */
public record ExecutionView(
        UUID id,
        UUID machineId,
        @Nullable String machine,
        String action,
        String mode,
        String status,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable UUID jobId,
        @Nullable Integer exitCode,
        @Nullable String errorKind,
        @Nullable String errorMessage,
        @Nullable Map<String, Object> important,
        @Nullable UUID artifactId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Object> result) {

    static ExecutionView of(Row row) {
        return new ExecutionView(
                row.getUUID("id"),
                row.getUUID("machine_id"),
                row.getString("machine_name"),
                row.getString("action"),
                row.getString("mode"),
                row.getString("status"),
                Columns.instant(row, "started_at"),
                Columns.instantOrNull(row, "finished_at"),
                row.getUUID("job_id"),
                row.getInteger("exit_code"),
                row.getString("error_kind"),
                row.getString("error_message"),
                Columns.objectOrNull(row, "important_json"),
                row.getUUID("raw_artifact_id"),
                Columns.objectOrNull(row, "result_json"));
    }
}
