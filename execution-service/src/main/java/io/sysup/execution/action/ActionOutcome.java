package io.sysup.execution.action;

import io.sysup.contracts.error.Failure;
import java.util.Optional;

/** How an action ended. */
public sealed interface ActionOutcome {
    record Ok(ActionResult result) implements ActionOutcome {}

    /** Done, but somebody should look; the failure says at what. */
    record Warned(ActionResult result, Failure reason) implements ActionOutcome {}

    /** Not done; what did happen is in the result, when anything did. */
    record Failed(Optional<ActionResult> result, Failure failure) implements ActionOutcome {}

    /** Not done, and certainly nothing was changed: it may be tried again. */
    record NotDone(Optional<ActionResult> result, Failure failure) implements ActionOutcome {}

    /** Ended early by wish; what did happen until then is in the result, when anything could. */
    record Cancelled(Optional<ActionResult> result, String message) implements ActionOutcome {
        public static Cancelled beforeAnyChange() {
            return new Cancelled(Optional.empty(), "Cancelled before it changed anything.");
        }
    }
}
