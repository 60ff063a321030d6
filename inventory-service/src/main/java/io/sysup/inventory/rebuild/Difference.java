package io.sysup.inventory.rebuild;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A machine whose stored state is not what the history makes of it.
 *
 * @param values of each column that differs, as JSON
 */
record Difference(UUID machineId, String machine, List<Value> values) {
    /**
     * @param column e.g. {@code state.apt_updates_count}
     */
    record Value(String column, @Nullable String stored, @Nullable String rebuilt) {}
}
