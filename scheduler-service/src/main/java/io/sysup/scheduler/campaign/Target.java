package io.sysup.scheduler.campaign;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A machine of the current wave that has not come to its end.
 *
 * @param tags those that the campaign limits
 * @param attempt number of the attempt, from 1
 * @param planHash the plan that it must do; null when any will do
 */
record Target(
        UUID machineId,
        String machine,
        Set<String> tags,
        boolean underWay,
        int attempt,
        @Nullable String planHash) {
    Target {
        tags = Set.copyOf(tags);
    }
}
