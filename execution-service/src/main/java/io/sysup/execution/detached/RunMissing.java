package io.sysup.execution.detached;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;

/** The machine knows nothing of a run that should be there, and it is too late to begin it. */
public final class RunMissing extends RuntimeException {
    public RunMissing() {
        super("there is no trace of the run");
    }

    public Failure failure() {
        return Failure.of(
                ErrorKind.INTERRUPTED,
                "There is no trace of this run on the machine: it was never begun, or the machine was set up anew.",
                "Analyze the machine, then run it again if it is still wanted.");
    }
}
