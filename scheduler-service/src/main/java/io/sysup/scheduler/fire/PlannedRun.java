package io.sysup.scheduler.fire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one slot.
 *
 * @param reason why it is skipped or failed; null when it runs
 * @param message the same for a person
 */
record PlannedRun(
        Instant slot,
        Trigger trigger,
        Fate fate,
        @Nullable String reason,
        @Nullable String message) {

    static PlannedRun onTime(Instant slot) {
        return new PlannedRun(slot, Trigger.CRON, Fate.QUEUED, null, null);
    }

    static PlannedRun madeUp(Instant slot) {
        return new PlannedRun(slot, Trigger.MISFIRE, Fate.QUEUED, null, null);
    }

    static PlannedRun missed(Instant slot, String message) {
        return new PlannedRun(slot, Trigger.MISFIRE, Fate.SKIPPED, "misfire", message);
    }

    static PlannedRun failed(Instant slot, String message) {
        return new PlannedRun(slot, Trigger.CRON, Fate.ERROR, null, message);
    }

    enum Trigger {
        CRON,
        MISFIRE
    }

    enum Fate {
        QUEUED,
        SKIPPED,
        ERROR
    }
}
