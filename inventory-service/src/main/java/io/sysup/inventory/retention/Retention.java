package io.sysup.inventory.retention;

import io.sysup.inventory.message.Messages;
import io.sysup.inventory.setting.Chosen;
import io.sysup.inventory.setting.Setting;
import io.sysup.inventory.setting.Settings;
import io.sysup.inventory.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import org.jboss.logging.Logger;

/**
 * The timeline and the acknowledged messages that are old enough. A little at a time: a statement
 * that deletes everything would hold back those who write. A rebuild of the states reads neither.
 */
@ApplicationScoped
class Retention {
    private static final Logger LOGGER = Logger.getLogger(Retention.class);
    private static final int BATCH = 5_000;

    private final Settings settings;
    private final Timeline timeline;
    private final Messages messages;
    private final InstantSource clock;

    Retention(Settings settings, Timeline timeline, Messages messages, InstantSource clock) {
        this.settings = settings;
        this.timeline = timeline;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param goesOn asked before each batch
     */
    void tidy(BooleanSupplier goesOn) {
        Chosen chosen = settings.now();
        Instant lines = before(chosen, Setting.TIMELINE_RETENTION);
        Instant seen = before(chosen, Setting.MESSAGES_RETENTION);
        tell("lines of the timeline", all(most -> timeline.forget(lines, most), goesOn));
        tell("acknowledged messages", all(most -> messages.forget(seen, most), goesOn));
    }

    private Instant before(Chosen chosen, Setting setting) {
        return clock.instant().minus(Duration.ofDays(chosen.number(setting)));
    }

    private static long all(IntUnaryOperator forget, BooleanSupplier goesOn) {
        long removed = 0;
        int last = BATCH;
        while (last == BATCH && goesOn.getAsBoolean()) {
            last = forget.applyAsInt(BATCH);
            removed += last;
        }
        return removed;
    }

    private static void tell(String what, long removed) {
        if (removed > 0) {
            LOGGER.infof("%d %s were kept long enough and are removed", removed, what);
        }
    }
}
