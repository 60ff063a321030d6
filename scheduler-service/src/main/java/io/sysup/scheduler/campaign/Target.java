package io.sysup.scheduler.campaign;

import java.util.Set;
import java.util.UUID;

/**
 * A machine of the current wave that has not come to its end.
 *
 * @param tags those that the campaign limits
 * @param attempt number of the attempt, from 1
 */
record Target(UUID machineId, String machine, Set<String> tags, boolean underWay, int attempt) {
    Target {
        tags = Set.copyOf(tags);
    }
}
