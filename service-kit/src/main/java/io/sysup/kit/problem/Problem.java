package io.sysup.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sysup.contracts.error.ErrorKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Body of a refused request (RFC 9457) with the members {@code kind}, {@code remedy} and {@code
 * errors} of ours.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        ErrorKind kind,
        @Nullable String remedy,
        @Nullable List<FieldError> errors) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Tells the gateway the kind without the body; it goes no further. */
    public static final String KIND_HEADER = "X-Sysup-Problem-Kind";

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
    }

    public List<FieldError> fieldErrors() {
        return errors == null ? List.of() : errors;
    }

    /** What is wrong with one field of the request. */
    public record FieldError(String field, String message) {}
}
