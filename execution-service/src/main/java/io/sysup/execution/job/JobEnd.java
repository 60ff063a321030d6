package io.sysup.execution.job;

import io.sysup.contracts.error.Failure;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import org.jspecify.annotations.Nullable;

/**
 * How a job ended.
 *
 * @param job as it was claimed: its lease number is the right to end it
 */
public record JobEnd(Job job, JobState state, @Nullable Object result, @Nullable Failure failure) {
    /** The job as it is stored now, without its result. */
    Job stored(Row row) {
        return new Job(
                job.id(),
                job.action(),
                job.machineId(),
                job.machine(),
                state,
                row.getInteger("row_version"),
                null,
                job.parentId(),
                job.priority(),
                100,
                job.attempt(),
                job.maxAttempts(),
                job.lease(),
                job.timeoutSeconds(),
                job.payload(),
                job.requestedBy(),
                job.scheduleId(),
                job.scheduleRunId(),
                job.createdAt(),
                Columns.instant(row, "finished_at"),
                job.startedAt(),
                Columns.instant(row, "finished_at"),
                Columns.instantOrNull(row, "cancel_requested_at"),
                job.artifactId(),
                job.handle(),
                null,
                failure);
    }
}
