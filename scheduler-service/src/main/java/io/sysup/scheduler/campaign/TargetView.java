package io.sysup.scheduler.campaign;

import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A machine of a campaign as callers see it.
 *
 * @param tags those that the campaign limits
 * @param state {@code pending requested ok warning error cancelled skipped}
 * @param attempt number of the attempt, from 1
 * @param held why it was not begun when its turn came, in a sentence
 * @param jobId null until the execution service has told of the job
 */
public record TargetView(
        UUID machineId,
        String machine,
        List<String> tags,
        int wave,
        String state,
        int attempt,
        @Nullable UUID jobId,
        @Nullable TargetFailure error,
        @Nullable String held,
        @Nullable Instant requestedAt,
        @Nullable Instant finishedAt) {

    public TargetView {
        tags = List.copyOf(tags);
    }

    /** Why its job did not do well. */
    public record TargetFailure(String kind, String message) {}

    static TargetView of(Row row) {
        String kind = row.getString("error_kind");
        return new TargetView(
                row.getUUID("machine_id"),
                row.getString("machine"),
                List.of(row.getArrayOfStrings("tags")),
                row.getInteger("wave"),
                row.getString("state"),
                row.getInteger("attempt"),
                row.getUUID("job_id"),
                kind == null ? null : new TargetFailure(kind, row.getString("error_message")),
                row.getString("held"),
                Columns.instantOrNull(row, "requested_at"),
                Columns.instantOrNull(row, "finished_at"));
    }
}
