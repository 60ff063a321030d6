package io.sysup.inventory.exclude;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of a rule, all of it.
 *
 * @param on selector of the machines
 * @param packages names of packages, or patterns; {@code *} and {@code ?} fit any letters
 * @param until when it ends by itself; when somebody ends it, if absent
 */
public record ExcludeBody(
        @NotNull(message = "must be given")
                @Pattern(
                        regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}",
                        message =
                                "must have up to 64 letters, digits, spaces or . _ - and begin with a letter or digit")
                String name,
        @NotNull(message = "must be given")
                @Size(max = 2000, message = "must have at most 2000 characters")
                String on,
        @NotNull(message = "must be given")
                @Size(min = 1, max = 50, message = "must be 1 to 50 names or patterns")
                List<
                                @NotNull(message = "must not be null")
                                @Pattern(
                                        regexp = "[*?]?[A-Za-z0-9_][A-Za-z0-9_+.*?-]{0,98}",
                                        message =
                                                "must be names of packages without version and architecture, with * and ? for any letters and at least one other one at the beginning")
                                String>
                        packages,
        @NotNull(message = "must be given")
                @Size(max = 500, message = "must have at most 500 characters")
                @Pattern(regexp = "(?s).*\\S.*", message = "must not be empty")
                String reason,
        @Nullable Instant until) {

    List<String> patterns() {
        return packages.stream().distinct().toList();
    }
}
