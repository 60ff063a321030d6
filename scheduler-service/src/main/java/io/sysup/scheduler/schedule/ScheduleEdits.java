package io.sysup.scheduler.schedule;

import io.sysup.kit.problem.Versions;
import io.sysup.scheduler.action.ActionChecks;
import io.sysup.scheduler.action.WantedAction;
import io.sysup.scheduler.cron.CronSlots;
import io.sysup.scheduler.target.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Accepts what people write down, once it makes sense: a mistake shows here and not in the night.
 */
@ApplicationScoped
public class ScheduleEdits {
    private final Schedules schedules;
    private final TimingChecks timings;
    private final ActionChecks actions;
    private final Targets targets;

    ScheduleEdits(
            Schedules schedules, TimingChecks timings, ActionChecks actions, Targets targets) {
        this.schedules = schedules;
        this.timings = timings;
        this.actions = actions;
        this.targets = targets;
    }

    Schedule create(ScheduleBody body, String author, @Nullable String idempotencyKey) {
        Optional<Schedule> earlier = schedules.byIdempotencyKey(idempotencyKey);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Definition definition = body.definition();
        CronSlots slots = timings.slots(definition.timing());
        checkActions(definition.actions());
        checkSelector(definition.selector());
        boolean enabled = !Boolean.FALSE.equals(body.enabled());
        return schedules.add(new NewSchedule(definition, enabled, author, idempotencyKey), slots);
    }

    Schedule change(UUID id, int version, ScheduleBody body) {
        Schedule old = schedules.get(id);
        if (old.version() != version) {
            throw Versions.outdated("The schedule");
        }
        Definition definition = body.appliedTo(old.definition());
        CronSlots slots = timings.slots(definition.timing());
        if (!definition.actions().equals(old.definition().actions())) {
            checkActions(definition.actions());
        }
        if (!definition.selector().equals(old.definition().selector())) {
            checkSelector(definition.selector());
        }
        boolean enabled = Objects.requireNonNullElse(body.enabled(), old.enabled());
        return schedules.replace(old, definition, enabled, slots);
    }

    Schedule resume(UUID id) {
        Schedule schedule = schedules.get(id);
        return schedule.enabled()
                ? schedule
                : schedules.resume(schedule, timings.slots(schedule.definition().timing()));
    }

    private void checkActions(List<ScheduledAction> wanted) {
        actions.check(
                IntStream.range(0, wanted.size())
                        .mapToObj(i -> wanted(wanted.get(i), "actions[" + i + "]"))
                        .toList());
    }

    private static WantedAction wanted(ScheduledAction action, String place) {
        return new WantedAction(
                action.action(), action.parameters(), place + ".action", place + ".params");
    }

    /** That nothing matches now is no mistake: machines come and go. */
    private void checkSelector(String selector) {
        targets.of(selector, "selector");
    }
}
