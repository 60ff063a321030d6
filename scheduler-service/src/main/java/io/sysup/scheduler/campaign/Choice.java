package io.sysup.scheduler.campaign;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The machines of a campaign, as they were when it started.
 *
 * @param machines in the order of their turns
 * @param disabled names of those that are meant but on which no job may start
 * @param withoutPlan names of those that are left out because no plan of them is known
 */
record Choice(List<Machine> machines, List<String> disabled, List<String> withoutPlan) {
    Choice {
        machines = List.copyOf(machines);
        disabled = List.copyOf(disabled);
        withoutPlan = List.copyOf(withoutPlan);
    }

    /**
     * @param tags those that the campaign limits
     * @param planHash the plan that it must do; null when any will do
     */
    record Machine(UUID id, String name, List<String> tags, @Nullable String planHash) {
        Machine {
            tags = List.copyOf(tags);
        }

        Machine planned(String hash) {
            return new Machine(id, name, tags, hash);
        }
    }
}
