package io.sysup.inventory.discovery;

import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes from door to door at the pace that is allowed. */
final class Sweep {
    private static final int AT_ONCE = 128;

    private final Pace pace;
    private final Predicate<Door> visit;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final AtomicInteger visited = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    /**
     * @param visit true when somebody opened
     */
    Sweep(Pace pace, Predicate<Door> visit) {
        this.pace = pace;
        this.visit = visit;
    }

    /**
     * Returns when the last visit is over. An interrupt ends it: no visit begins any more, and
     * those under way are broken off.
     *
     * @throws RuntimeException what the first visit failed with that should not have
     */
    void run(Iterator<Door> doors) {
        try (ExecutorService visits = Executors.newVirtualThreadPerTaskExecutor()) {
            begin(doors, visits);
        }
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private void begin(Iterator<Door> doors, ExecutorService visits) {
        try {
            while (failure.get() == null && doors.hasNext()) {
                Door door = doors.next();
                pace.await();
                room.acquire();
                visits.execute(() -> go(door));
            }
            room.acquire(AT_ONCE);
        } catch (InterruptedException e) {
            visits.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void go(Door door) {
        try {
            if (visit.test(door)) {
                open.incrementAndGet();
            }
            visited.incrementAndGet();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        } finally {
            room.release();
        }
    }

    int visited() {
        return visited.get();
    }

    int open() {
        return open.get();
    }
}
