package io.sysup.scheduler.schedule;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.problem.Versions;
import io.sysup.kit.security.Rights;
import io.sysup.scheduler.access.GrantedOrders;
import io.sysup.scheduler.action.ActionChecks;
import io.sysup.scheduler.action.WantedAction;
import io.sysup.scheduler.cron.CronSlots;
import io.sysup.scheduler.cron.TimingChecks;
import io.sysup.scheduler.target.Targets;
import io.sysup.scheduler.window.Kind;
import io.sysup.scheduler.window.Window;
import io.sysup.scheduler.window.Windows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final GrantedOrders orders;
    private final Windows windows;

    ScheduleEdits(
            Schedules schedules,
            TimingChecks timings,
            ActionChecks actions,
            Targets targets,
            GrantedOrders orders,
            Windows windows) {
        this.schedules = schedules;
        this.timings = timings;
        this.actions = actions;
        this.targets = targets;
        this.orders = orders;
        this.windows = windows;
    }

    /**
     * @param rights of the author; with grants alone it runs with those that they have when it is
     *     due
     */
    Schedule create(
            ScheduleBody body, String author, @Nullable String idempotencyKey, Rights rights) {
        Optional<Schedule> earlier = schedules.byIdempotencyKey(idempotencyKey);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Definition definition = body.definition();
        CronSlots slots = timings.slots(definition.timing());
        checkWindow(definition.window());
        checkActions(definition.actions());
        checkSelector(definition.selector(), orders.within(rights, names(definition)));
        boolean enabled = !Boolean.FALSE.equals(body.enabled());
        return schedules.add(
                new NewSchedule(
                        definition,
                        enabled,
                        author,
                        rights.everywhere() ? null : author,
                        idempotencyKey),
                slots);
    }

    /** Who changes it answers for it from then on, with what they may do. */
    Schedule change(UUID id, int version, ScheduleBody body, String author, Rights rights) {
        Schedule old = schedules.get(id);
        GrantedOrders.requireOwn(rights, old.grantedTo(), author);
        if (old.version() != version) {
            throw Versions.outdated("The schedule");
        }
        Definition definition = body.appliedTo(old.definition());
        CronSlots slots = timings.slots(definition.timing());
        checkWindow(definition.window());
        if (!definition.actions().equals(old.definition().actions())) {
            checkActions(definition.actions());
        }
        if (!rights.everywhere() || !definition.selector().equals(old.definition().selector())) {
            checkSelector(definition.selector(), orders.within(rights, names(definition)));
        }
        boolean enabled = Objects.requireNonNullElse(body.enabled(), old.enabled());
        return schedules.replace(
                old, definition, enabled, rights.everywhere() ? null : author, slots);
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

    private void checkWindow(WindowChoice choice) {
        if (choice.id() == null) {
            return;
        }
        Window window = windows.find(choice.id()).orElseThrow(() -> windowId("names no window"));
        if (window.kind() == Kind.BLACKOUT) {
            throw windowId("names a blackout; those hold for all schedules");
        }
    }

    private static ProblemException windowId(String mistake) {
        return ProblemException.invalidField(ErrorKind.VALIDATION, "windowId", mistake);
    }

    private static WantedAction wanted(ScheduledAction action, String place) {
        return new WantedAction(
                action.action(), action.parameters(), place + ".action", place + ".params");
    }

    /** That nothing matches now is no mistake: machines come and go. */
    private void checkSelector(String selector, @Nullable List<String> within) {
        targets.of(selector, "selector", within);
    }

    private static Set<String> names(Definition definition) {
        return definition.actions().stream()
                .map(ScheduledAction::action)
                .collect(Collectors.toSet());
    }
}
