package io.sysup.inventory.setting;

import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.db.Queries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The settings as this process knows them: read at most every two seconds, so a change counts
 * everywhere within that time, and whoever asks thousands of times a second costs nothing.
 */
@ApplicationScoped
public class Settings {
    private static final Logger LOGGER = Logger.getLogger(Settings.class);
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final InventoryDatabase database;
    private final InstantSource clock;
    private volatile @Nullable Known known;

    public Settings(InventoryDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    public Chosen now() {
        return now(database);
    }

    /**
     * @param queries the transaction that the caller is in, which needs no second connection then
     */
    public Chosen now(Queries queries) {
        Known last = known;
        Instant now = clock.instant();
        if (last != null && now.isBefore(last.readAt().plus(FRESH))) {
            return last.chosen();
        }
        Chosen fresh = Chosen.read(queries);
        known = new Known(fresh, now);
        return fresh;
    }

    /** For what must go on while the database is away: what was known last then. */
    public Chosen nowOrLast() {
        try {
            return now();
        } catch (RuntimeException e) {
            Known last = known;
            if (last == null) {
                throw e;
            }
            LOGGER.debugf("The settings are those of before: %s", e.getMessage());
            return last.chosen();
        }
    }

    /** As they are in the database, for whoever looks at them in order to change them. */
    Chosen read() {
        return Chosen.read(database);
    }

    /** They were changed here. */
    void forget() {
        known = null;
    }

    private record Known(Chosen chosen, Instant readAt) {}
}
