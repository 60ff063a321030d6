package io.sysup.inventory.hostkey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Body of a request for a policy.
 *
 * @param tag of the machines that it holds for; all when it is left out
 * @param firstKey what becomes of the first key of a machine
 * @param ranges networks in which {@code accept_first} holds; wanted there, and nowhere else
 * @param anyAddress must be true when a range is wider than /8, or /16 of IPv6
 * @param learn whether keys are learned that a machine proves behind an approved one; true when it
 *     is left out
 */
public record NewHostKeyPolicy(
        @NotNull(message = "must be given")
                @Pattern(
                        regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}",
                        message =
                                "must have up to 64 letters, digits, spaces or . _ - and begin with a letter or digit")
                String name,
        @Nullable String tag,
        @NotNull(message = "must be given")
                @Pattern(
                        regexp = "ask|accept_first|never",
                        message = "must be ask, accept_first or never")
                String firstKey,
        @Nullable @Size(max = 100, message = "must be at most 100") List<String> ranges,
        @Nullable Boolean anyAddress,
        @Nullable Boolean learn) {

    List<String> rangesOrNone() {
        return Objects.requireNonNullElse(ranges, List.of());
    }

    boolean learns() {
        return !Boolean.FALSE.equals(learn);
    }
}
