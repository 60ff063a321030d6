package io.sysup.execution.detached;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;

/** It is certain that the run was not begun, and that nothing was changed. */
public final class NotBegun extends RuntimeException {
    private final transient Failure failure;

    private NotBegun(Failure failure) {
        super(failure.message());
        this.failure = failure;
    }

    static NotBegun nothingKept() {
        return new NotBegun(
                Failure.of(
                        ErrorKind.APT_DISK_FULL,
                        "The machine cannot keep the log of the run in /var/lib/sysup; nothing was begun.",
                        "Look whether /var is full or read-only, then run the job again."));
    }

    static NotBegun missing() {
        return new NotBegun(
                Failure.of(
                        ErrorKind.INTERRUPTED,
                        "There is no trace of this run on the machine: it was never begun, or the machine was set up anew.",
                        "Analyze the machine, then run it again if it is still wanted."));
    }

    public Failure failure() {
        return failure;
    }
}
