package io.sysup.inventory.imports;

import java.util.Collection;
import java.util.List;

/**
 * What a list holds.
 *
 * @param ignored names of what was found and means nothing here, never a value
 */
record ListedMachines(List<ListedMachine> machines, Collection<String> ignored) {
    ListedMachines {
        machines = List.copyOf(machines);
        ignored = ignored.stream().distinct().sorted().toList();
    }
}
