package io.sysup.execution.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.job.Requester;
import io.sysup.execution.detached.RemoteHandle;
import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code execution.jobs} with the name of its machine.
 *
 * @param lease number of its newest claim; 0 before the first
 * @param hold what keeps it waiting, when it waits
 * @param parentId the step before, or the job that this one does again
 * @param handle where its detached run on the machine is found again, once one was begun
 * @param result complete result, when it was selected
 */
public record Job(
        UUID id,
        String action,
        UUID machineId,
        String machine,
        JobState state,
        int version,
        @Nullable Hold hold,
        @Nullable UUID parentId,
        int priority,
        int progress,
        int attempt,
        int maxAttempts,
        long lease,
        int timeoutSeconds,
        JobPayload payload,
        Requester requestedBy,
        @Nullable UUID scheduleId,
        @Nullable UUID scheduleRunId,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant cancelRequestedAt,
        @Nullable UUID artifactId,
        @Nullable RemoteHandle handle,
        @Nullable Map<String, Object> result,
        @Nullable Failure error) {

    /**
     * What a job was asked to do.
     *
     * @param machine name at the time of the request
     * @param ignoreBlackout changes the machine although a blackout covers it
     */
    public record JobPayload(
            String machine,
            Map<String, Object> params,
            boolean dryRun,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean ignoreBlackout) {
        static JobPayload of(JobRequested wish) {
            return new JobPayload(
                    wish.machine(),
                    wish.params(),
                    wish.dryRun(),
                    Boolean.TRUE.equals(wish.ignoreBlackout()));
        }
    }

    static Job of(Row row) {
        JobPayload payload = Json.read(row.getString("payload_json"), JobPayload.class);
        String name = row.getString("machine_name");
        return new Job(
                row.getUUID("id"),
                row.getString("kind"),
                row.getUUID("machine_id"),
                name == null ? payload.machine() : name,
                JobState.of(row.getString("status")),
                row.getInteger("row_version"),
                Hold.of(row),
                row.getUUID("parent_job_id"),
                row.getInteger("priority"),
                row.getInteger("progress"),
                row.getInteger("attempt"),
                row.getInteger("max_attempts"),
                row.getLong("lease_token"),
                row.getInteger("timeout_s"),
                payload,
                new Requester(row.getString("requested_by_type"), row.getString("requested_by_id")),
                row.getUUID("schedule_id"),
                row.getUUID("schedule_run_id"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                Columns.instantOrNull(row, "started_at"),
                Columns.instantOrNull(row, "finished_at"),
                Columns.instantOrNull(row, "cancel_requested_at"),
                row.getUUID("artifact_id"),
                handle(row),
                Columns.objectOrNull(row, "result_json"),
                failure(row));
    }

    /** A job that was just stored. */
    static Job waiting(
            UUID id, JobRequested wish, int maxAttempts, int timeoutSeconds, Instant createdAt) {
        return new Job(
                id,
                wish.action(),
                wish.machineId(),
                wish.machine(),
                JobState.QUEUED,
                0,
                null,
                null,
                wish.priority(),
                0,
                0,
                maxAttempts,
                0,
                timeoutSeconds,
                JobPayload.of(wish),
                wish.requestedBy(),
                wish.scheduleId(),
                wish.scheduleRunId(),
                createdAt,
                createdAt,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static @Nullable RemoteHandle handle(Row row) {
        String handle = row.getString("remote_handle_json");
        return handle == null ? null : Json.read(handle, RemoteHandle.class);
    }

    private static @Nullable Failure failure(Row row) {
        String kind = row.getString("error_kind");
        if (kind == null) {
            return null;
        }
        String details = row.getString("error_json");
        if (details != null) {
            return Json.read(details, Failure.class);
        }
        String message = Objects.requireNonNullElse(row.getString("error_message"), kind);
        return Failure.of(ErrorKind.of(kind), message, null);
    }

    /** For messages that only tell of the state. */
    public Job withoutResult() {
        return new Job(
                id,
                action,
                machineId,
                machine,
                state,
                version,
                hold,
                parentId,
                priority,
                progress,
                attempt,
                maxAttempts,
                lease,
                timeoutSeconds,
                payload,
                requestedBy,
                scheduleId,
                scheduleRunId,
                createdAt,
                updatedAt,
                startedAt,
                finishedAt,
                cancelRequestedAt,
                artifactId,
                handle,
                null,
                error);
    }
}
