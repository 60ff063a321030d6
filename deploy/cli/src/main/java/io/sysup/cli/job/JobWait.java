package io.sysup.cli.job;

import io.sysup.cli.failure.Failure;
import io.sysup.cli.waiting.Deadline;
import io.sysup.cli.waiting.Waiter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Waits until jobs are finished. */
final class JobWait {

    private static final Duration LONGEST_HOLD = Duration.ofSeconds(25);

    // Keeps a server that does not hold its answers from being asked without a break.
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(200);

    private final Jobs jobs;
    private final Waiter waiter;
    private final Patience patience;
    private final Consumer<Job> onFinished;

    JobWait(Jobs jobs, Waiter waiter, Patience patience, Consumer<Job> onFinished) {
        this.jobs = jobs;
        this.waiter = waiter;
        this.patience = patience;
        this.onFinished = onFinished;
    }

    /** The jobs in their order, all of them finished unless the deadline has passed. */
    List<Job> await(List<Job> started, Deadline deadline) {
        Map<String, Job> latest = new LinkedHashMap<>();
        started.forEach(job -> latest.put(job.id(), job));
        List<String> open = List.copyOf(latest.keySet());
        while (!open.isEmpty()) {
            try {
                jobs.get(open).forEach(job -> seen(job, latest));
                open = unfinished(latest);
                if (open.isEmpty() || deadline.passed()) {
                    break;
                }
                hold(open.getFirst(), deadline);
                patience.restored();
            } catch (Failure failure) {
                if (deadline.passed()) {
                    break;
                }
                patience.bear(failure);
            }
        }
        return List.copyOf(latest.values());
    }

    private void hold(String id, Deadline deadline) {
        Job job = jobs.held(id, deadline.remaining(LONGEST_HOLD));
        if (!job.finished()) {
            waiter.pause(deadline.remaining(BETWEEN_ROUNDS));
        }
    }

    // Finished jobs are not asked for again, so that each is told once.
    private void seen(Job job, Map<String, Job> latest) {
        latest.put(job.id(), job);
        if (job.finished()) {
            onFinished.accept(job);
        }
    }

    private static List<String> unfinished(Map<String, Job> latest) {
        return latest.values().stream().filter(job -> !job.finished()).map(Job::id).toList();
    }
}
