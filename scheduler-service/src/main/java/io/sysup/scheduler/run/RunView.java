package io.sysup.scheduler.run;

import io.sysup.scheduler.window.LeftOut;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as callers see it.
 *
 * @param trigger {@code cron}, {@code misfire} or {@code manual}
 * @param skipReason why nothing was done, e.g. {@code overlap misfire no_target window}
 * @param notBefore when the window opens that it waits for
 * @param leftOut machines that it does without because of a blackout, or because they would not be
 *     done in time
 * @param caughtUp machines that did not answer at first and had their turn later
 * @param catchUpUntil until when others of them may have theirs
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
        @Nullable String error,
        @Nullable Instant notBefore,
        List<LeftOut> leftOut,
        List<String> caughtUp,
        @Nullable Instant catchUpUntil) {
    public RunView {
        leftOut = List.copyOf(leftOut);
        caughtUp = List.copyOf(caughtUp);
    }
}
