package io.sysup.execution.overview;

import io.sysup.execution.limit.Limit;
import io.sysup.execution.pause.Pause;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the queue does.
 *
 * @param due waiting jobs whose time has come
 * @param oldestDueAt since when the oldest of those waits
 * @param deadLetters messages that could not be applied and wait for a decision
 * @param actions by action, the longest line first
 * @param locks machines that are busy, those with the longest line behind them first
 */
public record QueueOverview(
        long waiting,
        long due,
        long running,
        long lost,
        long deadLetters,
        @Nullable Instant oldestDueAt,
        Finished lastMinute,
        Finished lastHour,
        List<ActionLine> actions,
        List<Lock> locks,
        List<Pause> pauses,
        List<Limit> limits) {

    /** Jobs that came to their end within a time. */
    public record Finished(long ok, long warning, long error, long cancelled) {}

    public record ActionLine(String action, long waiting, long running, long lost) {}

    /**
     * A machine that a job has for itself.
     *
     * @param lockKind what it has of the machine; null for work that changes nothing
     * @param worker that has the job; null while the job is lost
     * @param expiresAt when the job is taken for lost, unless its worker says again that it lives
     * @param waiting jobs of the same machine behind it
     */
    public record Lock(
            UUID machineId,
            String machine,
            UUID jobId,
            String action,
            String state,
            @Nullable String lockKind,
            Instant since,
            @Nullable String worker,
            @Nullable Instant expiresAt,
            long waiting) {}
}
