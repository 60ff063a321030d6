package io.sysup.cli.job;

import io.sysup.cli.failure.Failure;
import io.sysup.cli.waiting.Deadline;
import io.sysup.cli.waiting.Waiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Waits until jobs are finished. */
final class JobWait {

    private static final Duration LONGEST_HOLD = Duration.ofSeconds(25);

    // Gathers what finishes at about the same time, and spares a server that holds no answer back.
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(200);

    private final Jobs jobs;
    private final Waiter waiter;
    private final Patience patience;
    private final Consumer<Job> onFinished;
    private final boolean oneByOne;

    /**
     * @param oneByOne to be told of each as soon as it is finished; without it fewer answers are
     *     asked for
     */
    JobWait(
            Jobs jobs,
            Waiter waiter,
            Patience patience,
            Consumer<Job> onFinished,
            boolean oneByOne) {
        this.jobs = jobs;
        this.waiter = waiter;
        this.patience = patience;
        this.onFinished = onFinished;
        this.oneByOne = oneByOne;
    }

    /** The jobs in their order, all of them finished unless the deadline has passed. */
    List<Job> await(List<Job> started, Deadline deadline) {
        Map<String, Job> latest = new LinkedHashMap<>();
        started.forEach(job -> latest.put(job.id(), job));
        List<String> open = unfinished(latest);
        while (!open.isEmpty()) {
            try {
                look(open, deadline).forEach(job -> seen(job, latest));
                List<String> before = open;
                open = unfinished(latest);
                if (open.isEmpty() || deadline.passed()) {
                    break;
                }
                if (oneByOne || open.size() == before.size()) {
                    waiter.pause(deadline.remaining(BETWEEN_ROUNDS));
                }
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

    private List<Job> look(List<String> open, Deadline deadline) {
        List<String> first = open.subList(0, Math.min(Jobs.IDS_IN_ONE_CALL, open.size()));
        Duration hold = deadline.remaining(LONGEST_HOLD);
        if (!oneByOne) {
            return jobs.heldUntilAll(first, hold);
        }
        List<Job> found = new ArrayList<>(jobs.heldUntilAny(first, hold));
        found.addAll(jobs.get(open.subList(first.size(), open.size())));
        return found;
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
