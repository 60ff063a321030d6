package io.sysup.inventory.credential;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.timeline.Actor;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Looks whether the keyset has changed, says which keys are at hand, and takes part in a rotation
 * that somebody asked for, here or at another replica, now or before a crash.
 */
@Singleton
class KeyUpkeep {
    private static final Logger LOGGER = Logger.getLogger(KeyUpkeep.class);
    private static final int START = 5000;

    private final InventoryDatabase database;
    private final Keys keys;
    private final Holders holders;
    private final Rotations rotations;
    private final Resealing resealing;
    private final Duration pause;
    private final Semaphore work = new Semaphore(0);
    private volatile Set<String> known = Set.of();
    private volatile boolean open = true;

    KeyUpkeep(
            InventoryDatabase database,
            Keys keys,
            Holders holders,
            Rotations rotations,
            Resealing resealing,
            @ConfigProperty(name = "sysup.inventory.kek-reread", defaultValue = "5s")
                    Duration pause) {
        this.database = database;
        this.keys = keys;
        this.holders = holders;
        this.rotations = rotations;
        this.resealing = resealing;
        this.pause = pause;
    }

    void start(@Observes @Priority(START) StartupEvent event) {
        Thread.ofVirtual().name("inventory-keys").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        open = false;
        work.release();
        try {
            holders.leave();
        } catch (RuntimeException e) {
            LOGGER.debugf("The others are not told that this replica stops: %s", e.getMessage());
        }
    }

    void wake() {
        work.release();
    }

    private void run() {
        while (open) {
            try {
                if (work.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
                if (open) {
                    once();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (open) {
                    LOGGER.warnf("The keys were not looked after: %s", e.getMessage());
                }
            }
        }
    }

    void once() {
        keys.reread(() -> rotations.needed(database));
        Set<String> atHand = keys.box().keyIds();
        if (!atHand.equals(known)) {
            rotations.know(database, atHand, Actor.INVENTORY);
            known = atHand;
        }
        holders.say(atHand);
        rotations.unfinished(database).ifPresent(this::goOn);
    }

    private void goOn(Rotation rotation) {
        boolean sealing =
                keys.boxFor(rotation.keyId()).holds(rotation.keyId())
                        && (rotation.sealing() || rotations.seal(rotation));
        if (sealing) {
            int unreadable = resealing.all(rotation, () -> open);
            if (rotations.finish(rotation, unreadable)) {
                LOGGER.infof("All secrets are sealed with the key %s.", rotation.keyId());
            }
        }
    }
}
