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
 * @param repair work that may mend it, when an action can; a person decides whether it is done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Failure(
        ErrorKind kind,
        String message,
        @Nullable String remedy,
        @Nullable String step,
        List<String> lines,
        @Nullable Repair repair) {

    public Failure {
        lines = List.copyOf(lines);
    }

    /** One that no action of ours mends. */
    public Failure(
            ErrorKind kind,
            String message,
            @Nullable String remedy,
            @Nullable String step,
            List<String> lines) {
        this(kind, message, remedy, step, lines, null);
    }

    public static Failure of(ErrorKind kind, String message, @Nullable String remedy) {
        return new Failure(kind, message, remedy, null, List.of());
    }

    public Failure atStep(String where) {
        return new Failure(kind, message, remedy, where, lines, repair);
    }

    /** The same, with the work that may mend it. */
    public Failure mendedBy(@Nullable Repair work) {
        return new Failure(kind, message, remedy, step, lines, work);
    }
}
