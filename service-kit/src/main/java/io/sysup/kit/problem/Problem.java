package io.sysup.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sysup.contracts.error.ErrorKind;
import jakarta.validation.ConstraintViolation;
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
    public record FieldError(String field, String message) {
        /** What a validator found; an element of a list is named by its place. */
        public static FieldError of(ConstraintViolation<?> violation) {
            String path = violation.getPropertyPath().toString();
            return new FieldError(path.replace(".<list element>", ""), violation.getMessage());
        }

        /** The same of a field with another name. */
        public FieldError in(String otherField) {
            return new FieldError(otherField, message);
        }
    }
}
