package io.sysup.scheduler.schedule;

import io.sysup.scheduler.cron.Timing;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as callers see it.
 *
 * @param windowId the window in which its runs begin; null when any time will do
 * @param outsideWindow {@code skip} or {@code wait}: what becomes of a run that comes while it is
 *     closed
 * @param finishInside leaves out machines on which it would not be over in time
 * @param catchUp {@code never window time}: how long a run waits for machines that did not answer
 * @param grantedTo whose grants it runs with; null when somebody wrote it down whose role holds for
 *     all machines
 */
public record ScheduleView(
        UUID id,
        String name,
        String cron,
        String timezone,
        String dstGap,
        String dstOverlap,
        boolean enabled,
        String selector,
        List<ScheduledAction> actions,
        String misfirePolicy,
        int misfireWindowSeconds,
        int jitterSeconds,
        String overlapPolicy,
        @Nullable UUID windowId,
        String outsideWindow,
        boolean finishInside,
        String catchUp,
        int catchUpSeconds,
        @Nullable Instant nextRunAt,
        @Nullable Instant lastRunAt,
        @Nullable String createdBy,
        @Nullable String grantedTo,
        Instant createdAt,
        int version) {

    static ScheduleView of(Schedule schedule) {
        Definition definition = schedule.definition();
        Timing timing = definition.timing();
        Policies policies = definition.policies();
        return new ScheduleView(
                schedule.id(),
                definition.name(),
                timing.cron(),
                timing.timezone(),
                timing.gap().name().toLowerCase(Locale.ROOT),
                timing.overlap().name().toLowerCase(Locale.ROOT),
                schedule.enabled(),
                definition.selector(),
                definition.actions(),
                policies.misfire().word(),
                policies.misfireWindowSeconds(),
                policies.jitterSeconds(),
                policies.overlap().word(),
                definition.window().id(),
                definition.window().outside().word(),
                definition.window().finishInside(),
                policies.catchUp().mode().word(),
                policies.catchUp().seconds(),
                schedule.nextRunAt(),
                schedule.lastRunAt(),
                schedule.createdBy(),
                schedule.grantedTo(),
                schedule.createdAt(),
                schedule.version());
    }
}
