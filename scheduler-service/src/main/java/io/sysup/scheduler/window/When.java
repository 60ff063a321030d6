package io.sysup.scheduler.window;

import io.sysup.scheduler.cron.DstGap;
import io.sysup.scheduler.cron.DstOverlap;
import io.sysup.scheduler.cron.Timing;
import java.time.Instant;

/** The time of a window, as it was written down. */
public sealed interface When {
    /** Where its local times hold. */
    String timezone();

    /**
     * Begins again and again.
     *
     * @param durationSeconds time that passes until it ends, whatever clocks show meanwhile
     */
    record Recurring(String cron, int durationSeconds, String timezone) implements When {
        /** A begin is never lost to the change of clocks, and never comes twice. */
        Timing timing() {
            return new Timing(cron, timezone, DstGap.SHIFT, DstOverlap.FIRST);
        }
    }

    /**
     * Comes once.
     *
     * @param end the first instant that is not part of it
     */
    record Once(Instant start, Instant end, String timezone) implements When {}
}
