package io.sysup.execution.job;

import io.sysup.contracts.error.Failure;
import io.sysup.contracts.job.Requester;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as callers see it.
 *
 * @param holdKind what it waits for, a word of {@link Hold}
 * @param holdReason the same for people
 */
public record JobView(
        UUID id,
        String action,
        UUID machineId,
        String machine,
        String state,
        @Nullable String holdKind,
        @Nullable String holdReason,
        @Nullable UUID parentId,
        int priority,
        int progress,
        int attempt,
        int maxAttempts,
        long lease,
        boolean dryRun,
        Map<String, Object> params,
        Requester requestedBy,
        @Nullable UUID scheduleRunId,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant cancelRequestedAt,
        @Nullable UUID artifactId,
        @Nullable Map<String, Object> result,
        @Nullable Failure error,
        int version) {

    public static JobView of(Job job) {
        return new JobView(
                job.id(),
                job.action(),
                job.machineId(),
                job.machine(),
                job.state().word(),
                job.hold() == null ? null : job.hold().kind(),
                job.hold() == null ? null : job.hold().text(),
                job.parentId(),
                job.priority(),
                job.progress(),
                job.attempt(),
                job.maxAttempts(),
                job.lease(),
                job.payload().dryRun(),
                job.payload().params(),
                job.requestedBy(),
                job.scheduleRunId(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.cancelRequestedAt(),
                job.artifactId(),
                job.result(),
                job.error(),
                job.version());
    }
}
