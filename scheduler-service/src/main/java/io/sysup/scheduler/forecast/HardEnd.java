package io.sysup.scheduler.forecast;

import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.schedule.ScheduledAction;
import io.sysup.scheduler.window.Closing;
import io.sysup.scheduler.window.Closings;
import io.sysup.scheduler.window.Covered;
import io.sysup.scheduler.window.Gate;
import io.sysup.scheduler.window.LeftOut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Leaves out machines on which work would not be over when its time is. */
@ApplicationScoped
public class HardEnd {
    private final Gate gate;
    private final DurationClient execution;

    HardEnd(Gate gate, @RestClient DurationClient execution) {
        this.gate = gate;
        this.execution = execution;
    }

    /**
     * Nobody is asked as long as no window closes and no blackout begins within a day.
     *
     * @param windowId the window that the schedule names; null when it names none
     * @throws ProblemException unavailable when nobody can tell
     */
    public Covered within(Covered covered, @Nullable UUID windowId, List<ScheduledAction> actions) {
        if (covered.free().isEmpty()) {
            return covered;
        }
        Closings closings = gate.closings(covered.free(), windowId);
        if (closings.none()) {
            return covered;
        }
        Forecast forecast = forecast(covered.free(), actions);
        Instant now = gate.now();
        List<Selected> free = new ArrayList<>();
        Map<Closing, Map<String, Integer>> late = new LinkedHashMap<>();
        for (Selected machine : covered.free()) {
            Optional<Closing> closing = closings.of(machine.id());
            int seconds = forecast.seconds(actions, machine.id());
            if (closing.isPresent() && now.plusSeconds(seconds).isAfter(closing.get().at())) {
                late.computeIfAbsent(closing.get(), some -> new TreeMap<>())
                        .put(machine.name(), seconds);
            } else {
                free.add(machine);
            }
        }
        return covered.less(
                free,
                late.entrySet().stream()
                        .map(group -> LeftOut.tooLong(group.getKey(), group.getValue()))
                        .toList());
    }

    private Forecast forecast(List<Selected> machines, List<ScheduledAction> actions) {
        try {
            return new Forecast(
                    execution.of(
                            new DurationClient.Question(
                                    actions.stream()
                                            .map(ScheduledAction::action)
                                            .distinct()
                                            .toList(),
                                    machines.stream().map(Selected::id).toList())));
        } catch (ProcessingException e) {
            throw ProblemException.unavailable(
                    "The execution service cannot be reached, so it is not known what would be over in time.",
                    "Try again in a few seconds.");
        }
    }
}
