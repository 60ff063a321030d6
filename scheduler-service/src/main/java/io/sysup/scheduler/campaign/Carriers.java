package io.sysup.scheduler.campaign;

import io.sysup.contracts.machine.SelectedMachines.Selected;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The machines with a tag of which some have to stay up, as the inventory knew them a moment ago.
 *
 * @param online those of them that answered when they were last asked
 * @param disabled names of others with that tag, which nobody counts as up
 */
record Carriers(
        TagQuorum quorum, List<Selected> machines, Set<UUID> online, List<String> disabled) {
    Carriers {
        machines = List.copyOf(machines);
        online = Set.copyOf(online);
        disabled = List.copyOf(disabled);
    }

    int number() {
        return machines.size() + disabled.size();
    }

    int needed() {
        return quorum.of(number());
    }
}
