package io.sysup.scheduler.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as callers see it.
 *
 * @param trigger {@code cron}, {@code misfire} or {@code manual}
 * @param skipReason why nothing was done, e.g. {@code overlap misfire no_target}
 */
public record RunView(
        UUID id,
        UUID scheduleId,
        Instant slotAt,
        String trigger,
        String status,
        @Nullable String skipReason,
        @Nullable String triggeredBy,
        int jobsTotal,
        int jobsOk,
        int jobsWarning,
        int jobsError,
        int jobsCancelled,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String error) {}
