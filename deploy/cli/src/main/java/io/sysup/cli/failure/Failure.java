package io.sysup.cli.failure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command cannot do what was asked; carries everything a person or a script is told. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String START_IT = "start it with `sysup up`, or set SYSUP_URL";

    private final ExitCode exitCode;
    private final String kind;
    private final @Nullable String remedy;
    private final transient List<FieldError> fieldErrors;

    public Failure(
            ExitCode exitCode,
            String kind,
            String message,
            @Nullable String remedy,
            List<FieldError> fieldErrors) {
        super(message);
        this.exitCode = exitCode;
        this.kind = kind;
        this.remedy = remedy;
        this.fieldErrors = List.copyOf(fieldErrors);
    }

    public static Failure usage(String message, @Nullable String remedy) {
        return new Failure(ExitCode.USAGE, "usage", message, remedy, List.of());
    }

    public static Failure failed(String kind, String message, @Nullable String remedy) {
        return new Failure(ExitCode.FAILED, kind, message, remedy, List.of());
    }

    public static Failure notFound(String message, @Nullable String remedy) {
        return failed("not_found", message, remedy);
    }

    public static Failure ambiguous(String things, String name, List<String> ids) {
        return failed(
                "conflict",
                ids.size() + " " + things + " are called " + name + ": " + String.join(", ", ids),
                "use the id of the one you mean");
    }

    public static Failure unreachable(String message) {
        return new Failure(ExitCode.UNREACHABLE, "unreachable", message, START_IT, List.of());
    }

    public static Failure notAllowed(String kind, String message, @Nullable String remedy) {
        return new Failure(ExitCode.NOT_ALLOWED, kind, message, remedy, List.of());
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    public String kind() {
        return kind;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    public @Nullable String remedy() {
        return remedy;
    }

    public List<FieldError> fieldErrors() {
        return fieldErrors;
    }
}
