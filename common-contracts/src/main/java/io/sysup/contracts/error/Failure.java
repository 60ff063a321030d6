package io.sysup.contracts.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something did not work.
 *
 * @param kind stable word of {@link ErrorKind}
 * @param message one sentence that a person understands
 * @param remedy what can be done about it
 * @param step part of the work that failed, e.g. {@code connect} or {@code apt-get update}
 * @param lines output lines that matter, redacted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Failure(
        ErrorKind kind,
        String message,
        @Nullable String remedy,
        @Nullable String step,
        List<String> lines) {

    public Failure {
        lines = List.copyOf(lines);
    }

    public static Failure of(ErrorKind kind, String message, @Nullable String remedy) {
        return new Failure(kind, message, remedy, null, List.of());
    }

    public Failure atStep(String where) {
        return new Failure(kind, message, remedy, where, lines);
    }
}
