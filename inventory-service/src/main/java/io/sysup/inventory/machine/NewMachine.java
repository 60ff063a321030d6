package io.sysup.inventory.machine;

import io.sysup.inventory.credential.NewCredential;
import io.sysup.inventory.fact.FactWishes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of a registration.
 *
 * @param jump name or id of a machine that this one is reached through
 * @param kind like the facts after it: when a person chooses it, the machine does not correct it
 */
public record NewMachine(
        @NotNull(message = Rules.GIVEN)
                @Size(min = 1, max = Rules.LONGEST_NAME, message = Rules.NAME_MESSAGE)
                @Pattern(regexp = Rules.NAME, message = Rules.NAME_MESSAGE)
                String name,
        @NotNull(message = Rules.GIVEN) @Address String hostname,
        @Min(value = 1, message = Rules.PORT_MESSAGE)
                @Max(value = Rules.HIGHEST_PORT, message = Rules.PORT_MESSAGE)
                @Nullable Integer port,
        @Size(max = Rules.LONGEST_NAME, message = Rules.NAME_MESSAGE) @Nullable String jump,
        @NotNull(message = Rules.GIVEN)
                @Pattern(regexp = Rules.LOGIN, message = Rules.LOGIN_MESSAGE)
                String username,
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
        @NotNull(message = Rules.GIVEN) @Valid NewCredential credential) {
    private static final int SSH = 22;

    @SuppressWarnings("NullAway") // a body may leave out what is then refused
    public NewMachine {
        name = name == null ? null : name.strip();
        username = username == null ? null : username.strip();
    }

    /** Reached straight, and nothing chosen of what it is. */
    public static NewMachine plain(
            String name,
            String hostname,
            int port,
            String username,
            @Nullable List<String> tags,
            NewCredential credential) {
        return new NewMachine(
                name,
                hostname,
                port,
                null,
                username,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                tags,
                credential);
    }

    public int portOrDefault() {
        return port == null ? SSH : port;
    }

    /** In the one form that is stored. */
    public String address() {
        return HostAddress.normal(hostname);
    }

    FactWishes facts() {
        return FactWishes.of(
                osFamily, osVersion, osCodename, arch, kind, virtualization, hardwareProfile);
    }

    public List<String> tagsOrNone() {
        return tags == null ? List.of() : tags;
    }
}
