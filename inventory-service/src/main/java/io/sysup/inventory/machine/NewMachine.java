package io.sysup.inventory.machine;

import io.sysup.inventory.credential.NewCredential;
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
 * @param kind when a person chooses it, a probe does not correct it
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
        @Size(max = Rules.MOST_TAGS, message = Rules.TAGS_MESSAGE)
                @Nullable
                        List<
                                @NotNull(message = Rules.GIVEN)
                                @Pattern(regexp = Rules.TAG, message = Rules.TAG_MESSAGE) String>
                        tags,
        @NotNull(message = Rules.GIVEN) @Valid NewCredential credential) {
    private static final int SSH = 22;
    static final String UNKNOWN = "unknown";

    @SuppressWarnings("NullAway") // a body may leave out what is then refused
    public NewMachine {
        name = name == null ? null : name.strip();
        username = username == null ? null : username.strip();
    }

    public int portOrDefault() {
        return port == null ? SSH : port;
    }

    /** In the one form that is stored. */
    public String address() {
        return HostAddress.normal(hostname);
    }

    public String kindOrUnknown() {
        return kind == null ? UNKNOWN : kind;
    }

    public List<String> tagsOrNone() {
        return tags == null ? List.of() : tags;
    }
}
