package io.sysup.scheduler.campaign;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;

/** At most so many machines with a tag are under way at once. */
public record TagLimit(
        @NotNull(message = "is missing")
                @Pattern(
                        regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N}._:/-]{0,49}",
                        message = "must be the name of a tag")
                String tag,
        @Min(value = 1, message = "must be between 1 and 10000")
                @Max(value = 10_000, message = "must be between 1 and 10000")
                int most) {

    /** The case of a tag does not matter. */
    TagLimit inLowerCase() {
        return new TagLimit(tag.toLowerCase(Locale.ROOT), most);
    }
}
