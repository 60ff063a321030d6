package io.sysup.inventory.machine;

import io.sysup.inventory.fact.FactWishes;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of an edit: what is absent stays. A fact that a person chooses (kind, system, version,
 * codename, architecture, virtualization, profile) counts whatever the machine says; one that is
 * empty is left to the machine again.
 *
 * @param jump name or id of a machine that this one is reached through; empty for none
 * @param kind {@code unknown} leaves it to the machine again
 * @param tags replace all
 */
public record MachineEdit(
        @Size(min = 1, max = Rules.LONGEST_NAME, message = Rules.NAME_MESSAGE)
                @Pattern(regexp = Rules.NAME, message = Rules.NAME_MESSAGE)
                @Nullable String name,
        @Address @Nullable String hostname,
        @Min(value = 1, message = Rules.PORT_MESSAGE)
                @Max(value = Rules.HIGHEST_PORT, message = Rules.PORT_MESSAGE)
                @Nullable Integer port,
        @Size(max = Rules.LONGEST_NAME, message = Rules.NAME_MESSAGE) @Nullable String jump,
        @Pattern(regexp = Rules.LOGIN, message = Rules.LOGIN_MESSAGE) @Nullable String username,
        @Pattern(regexp = Rules.KIND, message = Rules.KIND_MESSAGE) @Nullable String kind,
        @Pattern(regexp = Rules.FACT, message = Rules.FACT_MESSAGE) @Nullable String osFamily,
        @Pattern(regexp = Rules.FACT, message = Rules.FACT_MESSAGE) @Nullable String osVersion,
        @Pattern(regexp = Rules.FACT, message = Rules.FACT_MESSAGE) @Nullable String osCodename,
        @Pattern(regexp = Rules.FACT, message = Rules.FACT_MESSAGE) @Nullable String arch,
        @Pattern(regexp = Rules.FACT, message = Rules.FACT_MESSAGE) @Nullable String virtualization,
        @Pattern(regexp = Rules.FACT, message = Rules.FACT_MESSAGE)
                @Nullable String hardwareProfile,
        @Size(max = Rules.MOST_TAGS, message = Rules.TAGS_MESSAGE)
                @Nullable
                        List<
                                @NotNull(message = Rules.GIVEN)
                                @Pattern(regexp = Rules.TAG, message = Rules.TAG_MESSAGE) String>
                        tags,
        @Nullable Boolean disabled) {

    public MachineEdit {
        name = name == null ? null : name.strip();
        username = username == null ? null : username.strip();
    }

    public FactWishes facts() {
        return FactWishes.of(
                osFamily, osVersion, osCodename, arch, kind, virtualization, hardwareProfile);
    }
}
