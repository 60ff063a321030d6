package io.sysup.execution.shell;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import org.jspecify.annotations.Nullable;

/** A machine could not be talked to. */
public final class ShellException extends RuntimeException {
    private final transient Failure failure;

    public ShellException(Failure failure, @Nullable Throwable cause) {
        super(failure.message(), cause);
        this.failure = failure;
    }

    public static ShellException of(
            ErrorKind kind,
            String step,
            String message,
            @Nullable String remedy,
            @Nullable Throwable cause) {
        return new ShellException(Failure.of(kind, message, remedy).atStep(step), cause);
    }

    public Failure failure() {
        return failure;
    }

    /** True when nothing answered at the address, so that the machine counts as offline. */
    public boolean unreachable() {
        return failure.kind().equals(ErrorKind.SSH_UNREACHABLE)
                || failure.kind().equals(ErrorKind.SSH_TIMEOUT);
    }
}
