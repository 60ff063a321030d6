package io.sysup.scheduler.campaign;

import io.sysup.contracts.machine.SelectedMachines.Selected;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The machines with a tag of which some have to stay up, as the inventory knew them a moment ago.
 *
 * @param online those of them that answered when they were last asked
 * @param disabled names of others with that tag, which nobody counts as up
 * @param elsewhere those that somebody else has in hand, and who, in words
 */
record Carriers(
        TagQuorum quorum,
        List<Selected> machines,
        Set<UUID> online,
        List<String> disabled,
        Map<UUID, String> elsewhere) {
    Carriers {
        elsewhere = Map.copyOf(elsewhere);
        machines = List.copyOf(machines);
        online = Set.copyOf(online);
        disabled = List.copyOf(disabled);
    }

    Carriers(TagQuorum quorum, List<Selected> machines, Set<UUID> online, List<String> disabled) {
        this(quorum, machines, online, disabled, Map.of());
    }

    /**
     * @param some machines that others have in hand, among them such that have no such tag
     */
    Carriers beside(Map<UUID, String> some) {
        Map<UUID, String> mine = new HashMap<>(some);
        mine.keySet().retainAll(machines.stream().map(Selected::id).collect(Collectors.toSet()));
        return new Carriers(quorum, machines, online, disabled, mine);
    }

    int number() {
        return machines.size() + disabled.size();
    }

    int needed() {
        return quorum.of(number());
    }
}
