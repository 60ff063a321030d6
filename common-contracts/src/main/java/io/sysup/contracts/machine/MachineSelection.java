package io.sysup.contracts.machine;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which machines are meant: by selector or by ids, exactly one of the two.
 *
 * @param within selectors of grants: each machine must be meant by one of them; absent for somebody
 *     whose role holds for all machines
 */
public record MachineSelection(
        @Nullable String selector, @Nullable List<UUID> machineIds, @Nullable List<String> within) {

    public MachineSelection(@Nullable String selector, @Nullable List<UUID> machineIds) {
        this(selector, machineIds, null);
    }
}
