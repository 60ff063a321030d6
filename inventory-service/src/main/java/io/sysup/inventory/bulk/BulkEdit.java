package io.sysup.inventory.bulk;

import io.sysup.inventory.fact.FactWishes;
import io.sysup.inventory.machine.MachineEdit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which machines are changed, and how.
 *
 * @param selector which machines; this or their ids
 * @param dryRun only tells what would change
 */
public record BulkEdit(
        @Nullable String selector,
        @Size(max = BulkEdit.MOST, message = "must be at most 10000")
                @Nullable List<@NotNull(message = "must be given") UUID> machineIds,
        @NotNull(message = "must be given") @Valid Changes changes,
        boolean dryRun) {
    static final int MOST = 10_000;

    /**
     * What is absent stays. A fact that is empty is left to the machine again.
     *
     * @param kind {@code unknown} leaves it to the machine again
     * @param jump name or id of a machine that they are reached through; empty for none
     */
    public record Changes(
            @Nullable List<@NotNull(message = "must be given") String> addTags,
            @Nullable List<@NotNull(message = "must be given") String> removeTags,
            @Nullable String kind,
            @Nullable String osFamily,
            @Nullable String osVersion,
            @Nullable String osCodename,
            @Nullable String arch,
            @Nullable String virtualization,
            @Nullable String hardwareProfile,
            @Nullable String jump,
            @Nullable String username,
            @Nullable Boolean disabled) {

        /** As an edit of one machine, which has the rules for the values. */
        MachineEdit asEdit() {
            return new MachineEdit(
                    null,
                    null,
                    null,
                    jump,
                    username,
                    kind,
                    osFamily,
                    osVersion,
                    osCodename,
                    arch,
                    virtualization,
                    hardwareProfile,
                    addedTags(),
                    disabled);
        }

        FactWishes facts() {
            return asEdit().facts();
        }

        List<String> addedTags() {
            return addTags == null ? List.of() : List.copyOf(addTags);
        }

        List<String> removedTags() {
            return removeTags == null ? List.of() : List.copyOf(removeTags);
        }

        boolean isEmpty() {
            List<Object> given = new ArrayList<>(addedTags());
            given.addAll(removedTags());
            return given.isEmpty()
                    && facts().isEmpty()
                    && jump == null
                    && username == null
                    && disabled == null;
        }
    }
}
