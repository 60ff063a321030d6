package io.sysup.execution.queue;

import io.sysup.execution.job.Job;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A job in the hands of this replica. */
final class RunningJob {
    private final Job job;
    private final AtomicBoolean cancelRequested = new AtomicBoolean();
    private final AtomicBoolean leaseLost = new AtomicBoolean();
    private final AtomicReference<@Nullable Runnable> stop = new AtomicReference<>();
    private volatile boolean stopsWhenCancelled;

    RunningJob(Job job) {
        this.job = job;
    }

    Job job() {
        return job;
    }

    /**
     * How its work is given up; set while something runs that may be.
     *
     * @param whenCancelled false for work that must come to its end once begun: it is only given up
     *     for another worker, who goes on with it
     */
    void stopWith(Runnable action, boolean whenCancelled) {
        stopsWhenCancelled = whenCancelled;
        stop.set(action);
        if (leaseLost.get() || (whenCancelled && cancelRequested.get())) {
            action.run();
        }
    }

    void requestCancel() {
        if (cancelRequested.compareAndSet(false, true) && stopsWhenCancelled) {
            stopNow();
        }
    }

    /** Another worker may have the job by now: stop, write nothing. */
    void loseLease() {
        if (leaseLost.compareAndSet(false, true)) {
            stopNow();
        }
    }

    private void stopNow() {
        Runnable action = stop.get();
        if (action != null) {
            action.run();
        }
    }

    boolean cancelRequested() {
        return cancelRequested.get();
    }
}
