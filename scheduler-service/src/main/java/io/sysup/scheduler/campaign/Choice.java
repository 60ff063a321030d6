package io.sysup.scheduler.campaign;

import java.util.List;
import java.util.UUID;

/**
 * The machines of a campaign, as they were when it started.
 *
 * @param machines in the order of their turns
 * @param disabled names of those that are meant but on which no job may start
 */
record Choice(List<Machine> machines, List<String> disabled) {
    Choice {
        machines = List.copyOf(machines);
        disabled = List.copyOf(disabled);
    }

    /**
     * @param tags those that the campaign limits
     */
    record Machine(UUID id, String name, List<String> tags) {
        Machine {
            tags = List.copyOf(tags);
        }
    }
}
