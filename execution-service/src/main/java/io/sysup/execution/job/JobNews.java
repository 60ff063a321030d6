package io.sysup.execution.job;

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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Wakes those who wait for news of a job; a notification may get lost, so they also look each
 * second.
 */
@ApplicationScoped
public class JobNews {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final ConcurrentHashMap<String, Set<Semaphore>> waiting = new ConcurrentHashMap<>();

    /** There is news of the job with this id. */
    public void wake(@Nullable String jobId) {
        if (jobId != null) {
            waiting.getOrDefault(jobId, Set.of()).forEach(Semaphore::release);
        }
    }

    /**
     * Looks at the job again at each news until it is as wanted or the limit has passed; returns
     * how it is then.
     */
    public <T> T awaitJob(UUID jobId, Duration limit, Supplier<T> look, Predicate<T> wanted) {
        return awaitJobs(List.of(jobId), limit, look, wanted);
    }

    /** The same for news of any of several jobs. */
    public <T> T awaitJobs(
            Collection<UUID> jobIds, Duration limit, Supplier<T> look, Predicate<T> wanted) {
        long deadline = System.nanoTime() + limit.toNanos();
        try (News news = listen(jobIds)) {
            T found = look.get();
            while (!wanted.test(found) && System.nanoTime() < deadline) {
                news.await();
                found = look.get();
            }
            return found;
        }
    }

    public News listen(UUID jobId) {
        return listen(List.of(jobId));
    }

    private News listen(Collection<UUID> jobIds) {
        Semaphore signal = new Semaphore(0);
        Set<String> keys = jobIds.stream().map(UUID::toString).collect(Collectors.toSet());
        for (String key : keys) {
            waiting.compute(
                    key,
                    (id, others) -> {
                        Set<Semaphore> all =
                                others == null ? ConcurrentHashMap.newKeySet() : others;
                        all.add(signal);
                        return all;
                    });
        }
        return new News(keys, signal);
    }

    /** A subscription to news of jobs. */
    public final class News implements AutoCloseable {
        private final Set<String> keys;
        private final Semaphore signal;

        private News(Set<String> keys, Semaphore signal) {
            this.keys = keys;
            this.signal = signal;
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
            for (String key : keys) {
                waiting.computeIfPresent(
                        key,
                        (id, all) -> {
                            all.remove(signal);
                            return all.isEmpty() ? null : all;
                        });
            }
        }
    }
}
