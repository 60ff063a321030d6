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
        listeners(jobId).forEach(News::arrive);
    }

    /** The job with this id has new lines in its log. */
    public void written(@Nullable String jobId) {
        listeners(jobId).stream().filter(news -> news.lines).forEach(News::arrive);
    }

    private Set<News> listeners(@Nullable String jobId) {
        return jobId == null ? Set.of() : waiting.getOrDefault(jobId, Set.of());
    }

    /**
     * Looks at the job again at each of its moves until it is as wanted or the limit has passed;
     * returns how it is then.
     */
    public <T> T awaitJob(UUID jobId, Duration limit, Supplier<T> look, Predicate<T> wanted) {
        return awaitJobs(List.of(jobId), limit, look, wanted);
    }

    /** The same at each move of any of several jobs. */
    public <T> T awaitJobs(
            Collection<UUID> jobIds, Duration limit, Supplier<T> look, Predicate<T> wanted) {
        long deadline = System.nanoTime() + limit.toNanos();
        try (News news = listen(jobIds, false)) {
            T found = look.get();
            while (!wanted.test(found) && System.nanoTime() < deadline) {
                news.await();
                found = look.get();
            }
            return found;
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

        private News(Set<String> jobs, boolean lines) {
            this.jobs = jobs;
            this.lines = lines;
        }

        private void arrive() {
            signal.release();
        }

        /** Returns at the next news, or after a second. */
        public void await() {
            try {
                if (signal.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    signal.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
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
