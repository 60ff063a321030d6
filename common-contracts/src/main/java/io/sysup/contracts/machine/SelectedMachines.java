package io.sysup.contracts.machine;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The machines that a selection means at this moment.
 *
 * @param disabled names of selected machines on which no job may start; they are not among machines
 */
public record SelectedMachines(List<Selected> machines, List<String> disabled) {
    public SelectedMachines {
        machines = List.copyOf(machines);
        disabled = List.copyOf(disabled);
    }

    /**
     * @param os as the machine calls its system, such as {@code debian}; null when nobody has
     *     looked
     */
    public record Selected(UUID id, String name, @Nullable String os) {
        public Selected(UUID id, String name) {
            this(id, name, null);
        }
    }
}
