package io.sysup.inventory.connection;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A login that is asked for.
 *
 * @param jobId with the action, why; goes onto the timeline
 */
public record Wish(@NotNull UUID machineId, @Nullable UUID jobId, @Nullable String action) {
    /** Who does not say what for is told of everything. */
    boolean concernsPackages() {
        return action == null || action.startsWith("apt.") || action.startsWith("dnf.");
    }

    String use() {
        return action == null ? "a connection" : action;
    }

    String useOnTheWayTo(String machine) {
        return use() + " on " + machine + ", which is reached through here";
    }
}
