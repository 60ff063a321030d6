package io.sysup.scheduler.campaign;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.SelectedMachines;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.target.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks the inventory for the machines of a campaign. Its answer holds no tags, so it is asked once
 * more for each tag that the campaign limits; whole tags, because a machine that has left the
 * selection in between must still be counted.
 */
@ApplicationScoped
public class Choices {
    private final Targets targets;
    private final ApprovedPlans approved;

    Choices(Targets targets, ApprovedPlans approved) {
        this.targets = targets;
        this.approved = approved;
    }

    /**
     * @throws ProblemException when there is no machine to begin with
     */
    Choice of(Wish wish) {
        return of(wish, null);
    }

    /**
     * @param within selectors of grants that must reach all of them; null for everywhere
     */
    Choice of(Wish wish, @Nullable List<String> within) {
        SelectedMachines selected = targets.of(wish.on(), "on", within);
        if (selected.machines().isEmpty()) {
            throw nobody(selected.disabled());
        }
        Map<UUID, List<String>> tags = tags(wish.limits().maxUnavailable());
        return approved.of(
                wish,
                new Choice(
                        selected.machines().stream()
                                .map(machine -> machine(machine, tags))
                                .toList(),
                        selected.disabled(),
                        List.of()));
    }

    private Map<UUID, List<String>> tags(List<TagLimit> limits) {
        Map<UUID, List<String>> tags = new HashMap<>();
        for (TagLimit limit : limits) {
            String carriers = "tag:\"" + limit.tag() + "\"";
            for (Selected carrier : targets.of(carriers, "maxUnavailable").machines()) {
                tags.computeIfAbsent(carrier.id(), any -> new ArrayList<>()).add(limit.tag());
            }
        }
        return tags;
    }

    private static Choice.Machine machine(Selected machine, Map<UUID, List<String>> tags) {
        return new Choice.Machine(
                machine.id(), machine.name(), tags.getOrDefault(machine.id(), List.of()), null);
    }

    private static ProblemException nobody(List<String> disabled) {
        return disabled.isEmpty()
                ? new ProblemException(
                        409,
                        ErrorKind.SELECTOR_EMPTY,
                        "No machine matches the selector.",
                        "Look at the list of machines with the same selector.",
                        List.of())
                : new ProblemException(
                        409,
                        ErrorKind.MACHINE_DISABLED,
                        "No job may start on " + String.join(", ", disabled) + ": disabled.",
                        "Enable the machine first.",
                        List.of());
    }
}
