package io.sysup.scheduler.subscription;

import io.sysup.scheduler.cron.DstGap;
import io.sysup.scheduler.cron.DstOverlap;
import io.sysup.scheduler.cron.Timing;
import io.sysup.scheduler.report.ReportFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person says about a subscription.
 *
 * @param machineId of a report of a machine
 * @param where a selector, for a report of the fleet; null for all machines
 * @param channels ids of the mail channels that it goes to
 */
public record SubscriptionWish(
        String name,
        String kind,
        @Nullable UUID machineId,
        @Nullable String where,
        int days,
        ReportFormat format,
        String language,
        String cron,
        String timezone,
        List<UUID> channels,
        boolean enabled) {
    static final String MACHINE = "machine";
    static final String GLOBAL = "global";

    public SubscriptionWish {
        channels = List.copyOf(channels);
    }

    Timing timing() {
        return timing(cron, timezone);
    }

    static Timing timing(String cron, String timezone) {
        return new Timing(cron, timezone, DstGap.SHIFT, DstOverlap.FIRST);
    }
}
