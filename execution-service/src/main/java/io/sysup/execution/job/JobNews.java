package io.sysup.execution.job;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Wakes those who wait for news of a job; a notification may get lost, so they also look each
 * second.
 */
@ApplicationScoped
public class JobNews {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final ConcurrentHashMap<String, Set<News>> waiting = new ConcurrentHashMap<>();

    /** The job with this id moved. */
    public void moved(@Nullable String jobId) {
        tell(jobId, news -> true);
    }

    /** The job with this id has new lines in its log. */
    public void written(@Nullable String jobId) {
        tell(jobId, news -> news.lines);
    }

    private void tell(@Nullable String jobId, Predicate<News> interested) {
        if (jobId != null) {
            waiting.getOrDefault(jobId, Set.of()).stream()
                    .filter(interested)
                    .forEach(news -> news.arrive(jobId));
        }
    }

    /**
     * Looks at the job again at each of its moves until it is as wanted or the limit has passed;
     * returns how it is then.
     */
    public <T> T awaitJob(UUID jobId, Duration limit, Supplier<T> look, Predicate<T> wanted) {
        long deadline = System.nanoTime() + limit.toNanos();
        try (News news = listen(List.of(jobId), false)) {
            T found = look.get();
            while (!wanted.test(found) && System.nanoTime() < deadline) {
                news.await();
                found = look.get();
            }
            return found;
        }
    }

    /**
     * Returns when so many of the jobs have ended, or the limit has passed. Looks again only when
     * as many of the open ones moved as have to end, so that waiting for a thousand jobs is not a
     * thousand looks.
     *
     * @param open tells which of them have not ended
     */
    public void awaitEnds(
            Collection<UUID> jobIds, int ends, Duration limit, Supplier<Collection<UUID>> open) {
        long deadline = System.nanoTime() + limit.toNanos();
        int enough = jobIds.size() - ends;
        try (News news = listen(jobIds, false)) {
            Collection<UUID> left = open.get();
            while (left.size() > enough && System.nanoTime() < deadline) {
                news.awaitMoves(left, left.size() - enough);
                left = open.get();
            }
        }
    }

    /** News of the moves of a job, and of the lines of its log. */
    public News listen(UUID jobId) {
        return listen(List.of(jobId), true);
    }

    private News listen(Collection<UUID> jobIds, boolean lines) {
        News news = new News(jobIds.stream().map(UUID::toString).collect(toSet()), lines);
        news.jobs.forEach(job ->
                waiting.compute(
                        job,
                        (id, others) -> {
                            Set<News> all = others == null ? ConcurrentHashMap.newKeySet() : others;
                            all.add(news);
                            return all;
                        }));
        return news;
    }

    /** A subscription to news of jobs. */
    public final class News implements AutoCloseable {
        private final Set<String> jobs;
        private final boolean lines;
        private final Semaphore signal = new Semaphore(0);
        private final Set<String> moved = ConcurrentHashMap.newKeySet();

        private News(Set<String> jobs, boolean lines) {
            this.jobs = jobs;
            this.lines = lines;
        }

        private void arrive(String jobId) {
            moved.add(jobId);
            signal.release();
        }

        /** Returns at the next news, or after a second. */
        public void await() {
            await(System.nanoTime() + LOOK.toNanos());
        }

        private void await(long deadline) {
            try {
                if (signal.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    signal.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Returns when so many of these jobs moved since it was called last, or after a second. */
        private void awaitMoves(Collection<UUID> of, int moves) {
            long deadline = System.nanoTime() + LOOK.toNanos();
            Set<String> meant = of.stream().map(UUID::toString).collect(toSet());
            while (movesOf(meant) < moves
                    && System.nanoTime() < deadline
                    && !Thread.currentThread().isInterrupted()) {
                await(deadline);
            }
            moved.removeAll(meant);
        }

        private long movesOf(Set<String> meant) {
            return moved.stream().filter(meant::contains).count();
        }

        @Override
        public void close() {
            jobs.forEach(job ->
                    waiting.computeIfPresent(
                            job,
                            (id, all) -> {
                                all.remove(this);
                                return all.isEmpty() ? null : all;
                            }));
        }
    }
}
