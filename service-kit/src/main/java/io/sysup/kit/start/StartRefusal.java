package io.sysup.kit.start;

import io.sysup.contracts.error.ErrorKind;
import org.jspecify.annotations.Nullable;

/** A service does not start, because it could only do harm. */
public final class StartRefusal extends RuntimeException {
    private final transient StartFailure failure;

    public StartRefusal(ErrorKind kind, String message, String remedy, @Nullable Throwable cause) {
        super(message, cause);
        this.failure = new StartFailure(kind, message, remedy);
    }

    public StartFailure failure() {
        return failure;
    }
}
