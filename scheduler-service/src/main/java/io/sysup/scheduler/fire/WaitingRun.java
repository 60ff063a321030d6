package io.sysup.scheduler.fire;

import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.job.Requester;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.kit.db.Columns;
import io.sysup.scheduler.schedule.CatchUp;
import io.sysup.scheduler.schedule.ScheduleRow;
import io.sysup.scheduler.schedule.ScheduledAction;
import io.sysup.scheduler.schedule.WindowChoice;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run in the hands of a process that resolves its targets.
 *
 * @param triggeredBy who started it by hand; null when a slot did
 * @param grantedTo whose grants it runs with; null when they are not needed
 * @param catchUp how long it waits for machines that did not answer
 * @param ignoreWindow a person said that no window counts
 * @param attempts number of this attempt, from 1
 */
record WaitingRun(
        UUID id,
        UUID scheduleId,
        @Nullable String triggeredBy,
        @Nullable String grantedTo,
        int attempts,
        String selector,
        List<ScheduledAction> actions,
        WindowChoice window,
        CatchUp catchUp,
        boolean ignoreWindow) {

    /** Reads the columns of the run that are claimed, with those of its schedule. */
    static WaitingRun of(Row row) {
        return new WaitingRun(
                row.getUUID("id"),
                row.getUUID("schedule_id"),
                row.getString("triggered_by"),
                row.getString("granted_to"),
                row.getInteger("attempts"),
                ScheduleRow.selector(row),
                ScheduleRow.actions(row),
                ScheduleRow.window(row),
                ScheduleRow.catchUp(row),
                Columns.flag(row, "ignore_window"));
    }

    List<String> actionNames() {
        return actions.stream().map(ScheduledAction::action).toList();
    }

    /** What is wished for again of machines that are back: what they did not answer to. */
    List<JobRequested> wishesAgain(List<Selected> machines, Map<UUID, Set<String>> missed) {
        List<JobRequested> wishes = new ArrayList<>();
        for (int step = 0; step < actions.size(); step++) {
            for (Selected machine : machines) {
                if (missed.getOrDefault(machine.id(), Set.of())
                        .contains(actions.get(step).action())) {
                    wishes.add(wish(step, machine, ":again"));
                }
            }
        }
        return wishes;
    }

    /** One wish for each action and machine, action by action. */
    List<JobRequested> wishes(List<Selected> machines) {
        List<JobRequested> wishes = new ArrayList<>();
        for (int step = 0; step < actions.size(); step++) {
            for (Selected machine : machines) {
                wishes.add(wish(step, machine, ""));
            }
        }
        return wishes;
    }

    private JobRequested wish(int step, Selected machine, String turn) {
        ScheduledAction action = actions.get(step);
        return new JobRequested(
                action.action(),
                machine.id(),
                machine.name(),
                action.parameters(),
                false,
                0,
                action.timeoutSeconds(),
                "run:" + id + ":" + step + ":" + machine.id() + turn,
                requester(),
                scheduleId,
                id,
                ignoreWindow ? true : null);
    }

    private Requester requester() {
        return triggeredBy == null
                ? new Requester(Requester.SCHEDULE, scheduleId.toString())
                : new Requester(Requester.USER, triggeredBy);
    }
}
