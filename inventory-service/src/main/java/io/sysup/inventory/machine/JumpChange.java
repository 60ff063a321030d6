package io.sysup.inventory.machine;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another way to machines.
 *
 * @param id of the machine to go through; null for none
 * @param refused machines that it cannot lead to, and why
 */
public record JumpChange(@Nullable UUID id, @Nullable String name, Map<UUID, String> refused) {
    static final JumpChange STRAIGHT = new JumpChange(null, null, Map.of());

    public JumpChange {
        refused = Map.copyOf(refused);
    }
}
