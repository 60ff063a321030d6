package io.sysup.scheduler.trial;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.job.Requester;
import io.sysup.contracts.machine.SelectedMachines;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Rights;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.SchedulerMessages;
import io.sysup.scheduler.access.GrantedOrders;
import io.sysup.scheduler.forecast.HardEnd;
import io.sysup.scheduler.schedule.ScheduleRow;
import io.sysup.scheduler.schedule.ScheduledAction;
import io.sysup.scheduler.schedule.WindowChoice;
import io.sysup.scheduler.target.Targets;
import io.sysup.scheduler.trial.TrialView.Rehearsal;
import io.sysup.scheduler.trial.TrialView.Without;
import io.sysup.scheduler.window.Covered;
import io.sysup.scheduler.window.Denial;
import io.sysup.scheduler.window.Gate;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks all that a run would ask, in the same order, and begins nothing but a rehearsal. */
@ApplicationScoped
class Trials {
    private static final String SCHEDULE =
            """
            select granted_to, scope_json::text as scope_json, actions_json::text as actions_json,
                maintenance_window_id, outside_window, finish_inside
            from scheduler.schedules where id = $1
            """;

    private final SchedulerDatabase database;
    private final SchedulerMessages messages;
    private final Targets targets;
    private final GrantedOrders orders;
    private final Gate gate;
    private final HardEnd hardEnd;

    Trials(
            SchedulerDatabase database,
            SchedulerMessages messages,
            Targets targets,
            GrantedOrders orders,
            Gate gate,
            HardEnd hardEnd) {
        this.database = database;
        this.messages = messages;
        this.targets = targets;
        this.orders = orders;
        this.gate = gate;
        this.hardEnd = hardEnd;
    }

    /**
     * @param rehearseOn name or id of a machine on which its actions are rehearsed; null for none
     */
    TrialView of(UUID schedule, @Nullable String rehearseOn, String caller, Rights rights) {
        Row row =
                database.first(SCHEDULE, schedule)
                        .orElseThrow(() -> ProblemException.notFound("The schedule"));
        GrantedOrders.requireOwn(rights, row.getString("granted_to"), caller);
        List<ScheduledAction> actions = ScheduleRow.actions(row);
        List<String> names = actions.stream().map(ScheduledAction::action).toList();
        SelectedMachines selected;
        try {
            selected =
                    targets.of(
                            ScheduleRow.selector(row),
                            "selector",
                            orders.withinNow(row.getString("granted_to"), names));
        } catch (ProblemException e) {
            if (ErrorKind.FORBIDDEN.equals(e.problem().kind())) {
                return refused(schedule, e);
            }
            throw e;
        }
        Rehearsal rehearsal =
                rehearseOn == null ? null : rehearse(selected, rehearseOn, actions, caller);
        return answer(schedule, selected, ScheduleRow.window(row), actions, rehearsal);
    }

    private static TrialView refused(UUID schedule, ProblemException e) {
        return new TrialView(
                schedule,
                false,
                e.problem().kind().word(),
                e.problem().detail(),
                null,
                List.of(),
                0,
                List.of(),
                null);
    }

    private TrialView answer(
            UUID schedule,
            SelectedMachines selected,
            WindowChoice window,
            List<ScheduledAction> actions,
            @Nullable Rehearsal rehearsal) {
        Covered covered = gate.covered(selected.machines());
        // What would end it is known of an open window only.
        Optional<Denial> closed = gate.closed(window.id());
        if (closed.isEmpty() && window.finishInside()) {
            covered = hardEnd.within(covered, window.id(), actions);
        }
        Covered settled = covered;
        Optional<Denial> denial =
                settled.free().isEmpty() && !settled.leftOut().isEmpty()
                        ? closed.or(() -> Optional.of(settled.denial()))
                        : closed;
        boolean nobody = selected.machines().isEmpty();
        List<String> free =
                denial.isPresent()
                        ? List.of()
                        : settled.free().stream().map(Selected::name).toList();
        return new TrialView(
                schedule,
                denial.isEmpty() && !nobody,
                closed.isPresent()
                        ? "window"
                        : nobody ? "no_target" : denial.map(some -> settled.reason()).orElse(null),
                denial.map(Denial::reason)
                        .orElse(nobody ? "No machine that may work matches the selector." : null),
                denial.map(Denial::until).orElse(null),
                free.stream().limit(TrialView.NAMED).toList(),
                free.size(),
                Stream.concat(
                                Without.disabled(selected.disabled()).stream(),
                                settled.leftOut().stream().map(Without::of))
                        .toList(),
                rehearsal);
    }

    private Rehearsal rehearse(
            SelectedMachines selected,
            String machineName,
            List<ScheduledAction> actions,
            String caller) {
        Selected machine =
                selected.machines().stream()
                        .filter(one ->
                                one.name().equals(machineName)
                                        || one.id().toString().equals(machineName))
                        .findFirst()
                        .orElseThrow(() ->
                                ProblemException.invalidField(
                                        ErrorKind.VALIDATION,
                                        "rehearseOn",
                                        "is none of the machines that the schedule means"));
        UUID trial = Ids.next();
        List<JobRequested> wishes =
                IntStream.range(0, actions.size())
                        .mapToObj(step ->
                                new JobRequested(
                                        actions.get(step).action(),
                                        machine.id(),
                                        machine.name(),
                                        actions.get(step).parameters(),
                                        true,
                                        0,
                                        actions.get(step).timeoutSeconds(),
                                        "trial:" + trial + ":" + step,
                                        new Requester(Requester.USER, caller),
                                        null,
                                        null))
                        .toList();
        database.inTransaction(tx -> messages.request(tx, wishes));
        return new Rehearsal(
                machine.id(), machine.name(), wishes.stream().map(JobRequested::action).toList());
    }
}
