package io.sysup.kit.problem;

import io.sysup.contracts.error.ErrorKind;
import jakarta.ws.rs.core.EntityTag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Edits say which version they change, so that two people cannot overwrite each other unseen. */
public final class Versions {
    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Reads {@code If-Match: "7"}. A digest after the version, as in {@code "7-1f0c"}, tells copies
     * for reading apart and does not matter to an edit.
     *
     * @throws ProblemException 428 when the header is absent, 400 when it is no version
     */
    public static int required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    428,
                    ErrorKind.PRECONDITION_REQUIRED,
                    "An edit must say which version it changes.",
                    "Read the resource and send its ETag as If-Match.",
                    List.of());
        }
        try {
            return Integer.parseInt(
                    ifMatch.trim()
                            .replaceFirst("^W/", "")
                            .replace("\"", "")
                            .replaceFirst("-[0-9a-f]+$", ""));
        } catch (NumberFormatException e) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "If-Match", "is not an ETag of this resource");
        }
    }

    public static ProblemException outdated(String what) {
        return new ProblemException(
                412,
                ErrorKind.PRECONDITION_FAILED,
                what + " was changed by somebody else in the meantime.",
                "Read it again and repeat the edit.",
                List.of());
    }
}
