package io.sysup.execution.queue;

import io.sysup.execution.job.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A job in the hands of this replica. */
final class RunningJob {
    private final Job job;
    private final Instant deadline;
    private final AtomicBoolean cancelRequested = new AtomicBoolean();
    private final AtomicBoolean overdue = new AtomicBoolean();
    private final AtomicBoolean leaseLost = new AtomicBoolean();
    private final AtomicReference<@Nullable Runnable> letGo = new AtomicReference<>();
    private final AtomicReference<@Nullable Runnable> stop = new AtomicReference<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean stopForced;

    /**
     * @param now when it was claimed; a run that goes on counts from its first beginning
     */
    RunningJob(Job job, Instant now) {
        this.job = job;
        Instant from = job.handle() == null || job.startedAt() == null ? now : job.startedAt();
        this.deadline = from.plusSeconds(job.timeoutSeconds());
        this.cancelRequested.set(job.cancelRequestedAt() != null);
    }

    Job job() {
        return job;
    }

    /** How this worker gives the work up for another one; set while something runs. */
    void letGoWith(Runnable action) {
        letGo.set(action);
        if (leaseLost.get()) {
            action.run();
        }
    }

    /** How the work itself is brought to an early end; set while something runs that may be. */
    void stopWith(Runnable action) {
        stop.set(action);
        if (stopWished()) {
            action.run();
        }
    }

    /**
     * @param byForce even where it does harm
     */
    void requestCancel(boolean byForce) {
        stopForced |= byForce;
        if (cancelRequested.compareAndSet(false, true)) {
            run(stop.get());
        }
    }

    void lookAtTheClock(Instant now) {
        if (now.isAfter(deadline) && overdue.compareAndSet(false, true)) {
            run(stop.get());
        }
    }

    /** Another worker may have the job by now: stop, write nothing. */
    void loseLease() {
        if (leaseLost.compareAndSet(false, true)) {
            run(letGo.get());
        }
    }

    /**
     * A machine that crawls, or whose line is silent, takes its time to let go; the leases of all
     * other jobs are renewed by the thread that asks for it.
     */
    private void run(@Nullable Runnable action) {
        if (action != null) {
            Thread.ofVirtual().name("stop-" + job.id()).start(action);
        }
    }

    boolean cancelRequested() {
        return cancelRequested.get();
    }

    boolean overdue() {
        return overdue.get();
    }

    boolean stopForced() {
        return stopForced;
    }

    boolean stopWished() {
        return cancelRequested.get() || overdue.get();
    }

    void hasEnded() {
        end.countDown();
    }

    boolean ended() {
        return end.getCount() == 0 || leaseLost.get();
    }

    void awaitEnd(Duration limit) {
        try {
            end.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
