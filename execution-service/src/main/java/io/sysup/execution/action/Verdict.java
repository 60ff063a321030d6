package io.sysup.execution.action;

import io.sysup.contracts.error.Failure;
import java.util.Optional;

/** What came of a run that was cut off. */
public sealed interface Verdict {
    /** All that was wanted is there; only the end of the run was not noted. */
    record Done(ActionResult result) implements Verdict {}

    /**
     * The machine is as it was. Tried again when the job has attempts left; else the job fails so.
     */
    record SafeToRetry(Optional<ActionResult> result, Failure failure) implements Verdict {}

    /** Something was changed, and not all; the failure says what is to be repaired. */
    record HalfDone(Optional<ActionResult> result, Failure failure) implements Verdict {}
}
