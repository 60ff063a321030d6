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

    /**
     * Whether the machine answered: false when nothing did at its address, so that it counts as
     * offline; null when nobody got as far as asking it.
     */
    public @Nullable Boolean contact() {
        ErrorKind kind = failure.kind();
        if (kind.equals(ErrorKind.JUMP_UNREACHABLE)
                || kind.equals(ErrorKind.JUMP_REFUSED)
                || kind.equals(ErrorKind.SSH_HUNG_UP)) {
            return null;
        }
        return !kind.equals(ErrorKind.SSH_UNREACHABLE) && !kind.equals(ErrorKind.SSH_TIMEOUT);
    }

    /** True when the machine, or one on the way to it, is starting and lets nobody log in yet. */
    public boolean starting() {
        return is(ErrorKind.SSH_NOLOGIN);
    }

    /** True when the machine, or one on the way to it, may take no more logins at the moment. */
    public boolean hungUp() {
        return is(ErrorKind.SSH_HUNG_UP);
    }

    /** True when the line to the machine, or to one on the way to it, broke. */
    public boolean broken() {
        return is(ErrorKind.SSH_CONNECTION_LOST);
    }

    private boolean is(ErrorKind kind) {
        return failure.kind().equals(kind)
                || (getCause() instanceof ShellException cause && cause.is(kind));
    }
}
