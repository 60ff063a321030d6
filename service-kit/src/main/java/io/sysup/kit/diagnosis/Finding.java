package io.sysup.kit.diagnosis;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param check a short name, the same each time
 * @param remedy what to do; none when all is well
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(String check, Level level, String message, @Nullable String remedy) {
    /** How bad it is. */
    public enum Level {
        OK,
        WARNING,
        ERROR;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Finding ok(String check, String message) {
        return new Finding(check, Level.OK, message, null);
    }

    public static Finding warning(String check, String message, String remedy) {
        return new Finding(check, Level.WARNING, message, remedy);
    }

    public static Finding error(String check, String message, String remedy) {
        return new Finding(check, Level.ERROR, message, remedy);
    }
}
