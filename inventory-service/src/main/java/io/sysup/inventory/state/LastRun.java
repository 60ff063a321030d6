package io.sysup.inventory.state;

import io.sysup.contracts.job.JobChanged;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The job that last ran on the machine. One job of a machine runs at a time, so the latest report
 * of the latest job tells whether one runs now.
 *
 * @param at when that change was stored; by one clock, whoever ran the job
 * @param action what runs now; null when nothing does
 */
public record LastRun(UUID jobId, long version, Instant at, @Nullable String action) {
    private static final String RUNNING = "running";
    private static final String LOST = "lost";

    static @Nullable LastRun after(@Nullable LastRun known, JobChanged job, Instant reportedAt) {
        Instant at = job.changedAt() == null ? reportedAt : job.changedAt();
        boolean sameJob = known != null && known.jobId.equals(job.jobId());
        if (!sameJob && !hasRun(job)) {
            return known;
        }
        LastRun reported =
                new LastRun(
                        job.jobId(),
                        job.version(),
                        at,
                        job.state().equals(RUNNING) ? job.action() : null);
        return reported.overrides(known) ? reported : known;
    }

    /** A job that only waits, or was cancelled while it did, says nothing about what runs. */
    private static boolean hasRun(JobChanged job) {
        return job.startedAt() != null || job.state().equals(RUNNING) || job.state().equals(LOST);
    }

    private boolean overrides(@Nullable LastRun known) {
        if (known == null) {
            return true;
        }
        if (known.jobId.equals(jobId)) {
            return version > known.version;
        }
        return at.isAfter(known.at) || at.equals(known.at) && jobId.compareTo(known.jobId) > 0;
    }
}
