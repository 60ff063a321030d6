package io.sysup.inventory.selector;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.Problem.FieldError;
import io.sysup.kit.problem.ProblemException;
import java.util.List;

/** How a selector that makes no sense is refused. */
final class SelectorRefusal {
    private static final String REMEDY =
            "Write for example: tag:prod and os:debian and updates>0, or * for all machines.";

    private SelectorRefusal() {}

    static ProblemException at(int column, String field, String reason) {
        String message = "is wrong at position " + column + ": " + reason;
        return new ProblemException(
                400,
                ErrorKind.SELECTOR_INVALID,
                "The selector " + message + ".",
                REMEDY,
                List.of(new FieldError(field, message)));
    }
}
