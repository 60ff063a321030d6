package io.sysup.scheduler.campaign;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * At least so many of the machines with a tag stay up, whether they are targets or not.
 *
 * @param least number of them; not beside leastPercent
 * @param leastPercent the same as a part of all with that tag, rounded up
 */
public record TagQuorum(
        @NotNull(message = "is missing")
                @Pattern(
                        regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N}._:/-]{0,49}",
                        message = "must be the name of a tag")
                String tag,
        @Nullable
                @Min(value = 1, message = "must be between 1 and 10000")
                @Max(value = 10_000, message = "must be between 1 and 10000")
                Integer least,
        @Nullable
                @Min(value = 1, message = "must be between 1 and 100")
                @Max(value = 100, message = "must be between 1 and 100")
                Integer leastPercent) {

    /** The case of a tag does not matter. */
    TagQuorum inLowerCase() {
        return new TagQuorum(tag.toLowerCase(Locale.ROOT), least, leastPercent);
    }

    boolean saysOneNumber() {
        return (least == null) != (leastPercent == null);
    }

    int of(int machines) {
        return Share.of(least, leastPercent, Share.NONE).atLeast(machines);
    }
}
