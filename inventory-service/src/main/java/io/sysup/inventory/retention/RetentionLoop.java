package io.sysup.inventory.retention;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Tidies up every ten minutes; several replicas do not get in each other's way. */
@ApplicationScoped
class RetentionLoop {
    private static final Logger LOGGER = Logger.getLogger(RetentionLoop.class);
    private static final int START = 5000;
    private static final int PAUSE_MINUTES = 10;

    private final Retention retention;
    private final CountDownLatch stopped = new CountDownLatch(1);

    RetentionLoop(Retention retention) {
        this.retention = retention;
    }

    void start(@Observes @Priority(START) StartupEvent event) {
        Thread.ofVirtual().name("inventory-retention").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void run() {
        try {
            while (!stopped.await(PAUSE_MINUTES, TimeUnit.MINUTES)) {
                once();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() {
        try {
            retention.tidy(() -> stopped.getCount() > 0);
        } catch (RuntimeException e) {
            LOGGER.warnf("What is old is removed later: %s", e.getMessage());
        }
    }
}
