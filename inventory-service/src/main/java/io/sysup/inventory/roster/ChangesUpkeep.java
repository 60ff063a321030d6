package io.sysup.inventory.roster;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sysup.inventory.InventoryDatabase;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Forgets changes that each roster has read or will never ask for: those of transactions that had
 * ended before a moment which is long enough ago. The age of a row would not do, since a
 * transaction may have been open for long before its rows were seen.
 */
@Singleton
class ChangesUpkeep {
    private static final Logger LOGGER = Logger.getLogger(ChangesUpkeep.class);
    private static final int START = 5000;
    private static final int BATCH = 5_000;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration KEPT = Roster.GOOD_FOR.multipliedBy(2);

    private final InventoryDatabase database;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Deque<Horizon> horizons = new ArrayDeque<>();

    ChangesUpkeep(InventoryDatabase database) {
        this.database = database;
    }

    void start(@Observes @Priority(START) StartupEvent event) {
        Thread.ofVirtual().name("inventory-changes").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void run() {
        try {
            while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                once();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() {
        try {
            horizons.add(new Horizon(System.nanoTime(), horizon()));
            Horizon past = pastEnough();
            if (past != null) {
                forget(past.xid());
            }
        } catch (RuntimeException e) {
            LOGGER.warnf("Old changes of machines were not forgotten: %s", e.getMessage());
        }
    }

    /** Each transaction below it has ended. */
    String horizon() {
        return database.query(RosterSql.HORIZON).getFirst().getString("horizon");
    }

    private @Nullable Horizon pastEnough() {
        Horizon past = null;
        while (!horizons.isEmpty()
                && System.nanoTime() - horizons.getFirst().seen() > KEPT.toNanos()) {
            past = horizons.removeFirst();
        }
        return past;
    }

    /** In batches, so that no lock is held for long. */
    int forget(String horizon) {
        int all = 0;
        int forgotten;
        do {
            forgotten = database.update(RosterSql.FORGET, horizon, BATCH);
            all += forgotten;
        } while (forgotten == BATCH && stopped.getCount() > 0);
        return all;
    }

    private record Horizon(long seen, String xid) {}
}
