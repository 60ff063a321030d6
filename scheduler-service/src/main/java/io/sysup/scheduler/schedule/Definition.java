package io.sysup.scheduler.schedule;

import io.sysup.scheduler.cron.Timing;
import java.util.List;

/** What a person says about a schedule. */
public record Definition(
        String name,
        Timing timing,
        String selector,
        List<ScheduledAction> actions,
        Policies policies,
        WindowChoice window) {

    public Definition {
        actions = List.copyOf(actions);
    }
}
