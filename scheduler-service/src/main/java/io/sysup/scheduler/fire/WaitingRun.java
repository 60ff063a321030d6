package io.sysup.scheduler.fire;

import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.job.Requester;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.scheduler.schedule.ScheduledAction;
import io.sysup.scheduler.schedule.WindowChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run in the hands of a process that resolves its targets.
 *
 * @param triggeredBy who started it by hand; null when a slot did
 * @param grantedTo whose grants it runs with; null when they are not needed
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
        boolean ignoreWindow) {

    List<String> actionNames() {
        return actions.stream().map(ScheduledAction::action).toList();
    }

    /** One wish for each action and machine, action by action. */
    List<JobRequested> wishes(List<Selected> machines) {
        List<JobRequested> wishes = new ArrayList<>();
        for (int step = 0; step < actions.size(); step++) {
            for (Selected machine : machines) {
                wishes.add(wish(step, machine));
            }
        }
        return wishes;
    }

    private JobRequested wish(int step, Selected machine) {
        ScheduledAction action = actions.get(step);
        return new JobRequested(
                action.action(),
                machine.id(),
                machine.name(),
                action.parameters(),
                false,
                0,
                action.timeoutSeconds(),
                "run:" + id + ":" + step + ":" + machine.id(),
                requester(),
                scheduleId,
                id);
    }

    private Requester requester() {
        return triggeredBy == null
                ? new Requester(Requester.SCHEDULE, scheduleId.toString())
                : new Requester(Requester.USER, triggeredBy);
    }
}
