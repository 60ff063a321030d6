package io.sysup.execution.job;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.SelectedMachines.Selected;
import io.sysup.execution.action.PackageFamily;
import io.sysup.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The machines of a wish, by what it means there: a word that every package manager has an action
 * for is another action on some than on others.
 *
 * @param leftOut names of those that have no package manager that it could be done with
 */
record Crews(Map<PackageFamily, List<Selected>> machines, List<String> leftOut) {

    static Crews of(NewJobs wish, List<Selected> selected) {
        if (wish.steps().stream().noneMatch(step -> PackageFamily.isShared(step.action()))) {
            return new Crews(Map.of(PackageFamily.APT, selected), List.of());
        }
        Map<PackageFamily, List<Selected>> machines = new EnumMap<>(PackageFamily.class);
        List<String> leftOut = new ArrayList<>();
        for (Selected machine : selected) {
            PackageFamily.of(machine.os())
                    .ifPresentOrElse(
                            its ->
                                    machines.computeIfAbsent(its, first -> new ArrayList<>())
                                            .add(machine),
                            () -> leftOut.add(machine.name()));
        }
        if (machines.isEmpty()) {
            throw new ProblemException(
                    409,
                    ErrorKind.NOT_DEBIAN,
                    "Neither apt nor dnf is on " + String.join(", ", leftOut) + ".",
                    "Choose machines with one of them; others are not patched from here.",
                    List.of());
        }
        return new Crews(machines, List.copyOf(leftOut));
    }

    List<Selected> all() {
        return machines.values().stream().flatMap(List::stream).toList();
    }
}
