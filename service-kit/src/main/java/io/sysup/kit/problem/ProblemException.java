package io.sysup.kit.problem;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.Problem.FieldError;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request is refused; becomes an RFC 9457 answer. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(
            int status,
            ErrorKind kind,
            String detail,
            @Nullable String remedy,
            List<FieldError> errors) {
        super(detail);
        this.problem =
                new Problem(
                        "urn:sysup:problem:" + kind,
                        Titles.of(status),
                        status,
                        detail,
                        kind,
                        remedy,
                        errors);
    }

    /** A refusal that was given elsewhere stays what it is. */
    public ProblemException(Problem given) {
        this(given.status(), given.kind(), given.detail(), given.remedy(), given.fieldErrors());
    }

    public Problem problem() {
        return problem;
    }

    public static ProblemException notFound(String what) {
        return new ProblemException(
                404, ErrorKind.NOT_FOUND, what + " does not exist.", null, List.of());
    }

    public static ProblemException invalidField(ErrorKind kind, String field, String message) {
        return new ProblemException(
                400,
                kind,
                "The field " + field + " " + message + ".",
                null,
                List.of(new FieldError(field, message)));
    }

    public static ProblemException invalid(List<FieldError> errors) {
        FieldError first = errors.getFirst();
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        return new ProblemException(
                400,
                ErrorKind.VALIDATION,
                "The field " + first.field() + " " + first.message() + more + ".",
                null,
                errors);
    }

    public static ProblemException conflict(String detail, @Nullable String remedy) {
        return new ProblemException(409, ErrorKind.CONFLICT, detail, remedy, List.of());
    }

    public static ProblemException forbidden(String detail, @Nullable String remedy) {
        return new ProblemException(403, ErrorKind.FORBIDDEN, detail, remedy, List.of());
    }

    public static ProblemException unavailable(String detail, @Nullable String remedy) {
        return new ProblemException(503, ErrorKind.UNAVAILABLE, detail, remedy, List.of());
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
