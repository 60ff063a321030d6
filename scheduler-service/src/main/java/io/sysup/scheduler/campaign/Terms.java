package io.sysup.scheduler.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When machines of a campaign may begin, and with which plan.
 *
 * @param windowId the window inside which they begin; null for any time
 * @param window what it was called when the campaign was started
 * @param finishInside machines are held back on which it would not be over before the window closes
 *     or a blackout begins
 * @param approvedPlans each machine does the plan that it had when the campaign was started
 */
record Terms(
        @Nullable UUID windowId,
        @Nullable String window,
        boolean finishInside,
        boolean approvedPlans) {
    Terms named(String name) {
        return new Terms(windowId, name, finishInside, approvedPlans);
    }
}
