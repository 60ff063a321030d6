package io.sysup.inventory.rebuild;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Goes on with a rebuild that somebody asked for, here or at another replica, now or before. */
@ApplicationScoped
class RebuildLoop {
    private static final Logger LOGGER = Logger.getLogger(RebuildLoop.class);
    private static final int START = 5000;
    private static final int LOOK_SECONDS = 10;

    private final Rebuilds rebuilds;
    private final Semaphore work = new Semaphore(1);
    private volatile boolean running = true;

    RebuildLoop(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    void start(@Observes @Priority(START) StartupEvent event) {
        Thread.ofVirtual().name("inventory-rebuild").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        work.release();
    }

    void wake() {
        work.release();
    }

    private void run() {
        while (running) {
            try {
                if (work.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS)) {
                    work.drainPermits();
                }
                goOn();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                stuck(e);
            }
        }
    }

    private void goOn() {
        if (running && rebuilds.open()) {
            while (running && rebuilds.goOn()) {
                LOGGER.debug("A part of the states is rebuilt");
            }
        }
    }

    private void stuck(RuntimeException cause) {
        if (!running) {
            return;
        }
        LOGGER.warnf("The rebuild of the states will be tried again: %s", cause.getMessage());
        try {
            rebuilds.stuck(String.valueOf(cause.getMessage()));
        } catch (RuntimeException e) {
            LOGGER.debugf("That is not noted: %s", e.getMessage());
        }
    }
}
