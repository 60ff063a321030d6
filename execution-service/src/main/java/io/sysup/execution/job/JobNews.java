package io.sysup.execution.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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
        long deadline = System.nanoTime() + limit.toNanos();
        try (News news = listen(jobId)) {
            T found = look.get();
            while (!wanted.test(found) && System.nanoTime() < deadline) {
                news.await();
                found = look.get();
            }
            return found;
        }
    }

    public News listen(UUID jobId) {
        Semaphore signal = new Semaphore(0);
        String key = jobId.toString();
        waiting.compute(
                key,
                (id, others) -> {
                    Set<Semaphore> all = others == null ? ConcurrentHashMap.newKeySet() : others;
                    all.add(signal);
                    return all;
                });
        return new News(key, signal);
    }

    /** A subscription to news of one job. */
    public final class News implements AutoCloseable {
        private final String key;
        private final Semaphore signal;

        private News(String key, Semaphore signal) {
            this.key = key;
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
            waiting.computeIfPresent(
                    key,
                    (id, all) -> {
                        all.remove(signal);
                        return all.isEmpty() ? null : all;
                    });
        }
    }
}
