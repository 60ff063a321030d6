package io.sysup.embedded;

import org.jspecify.annotations.Nullable;

/** An embedded engine did not start; the message says which one and where its log is. */
public final class EngineStartException extends RuntimeException {
    public EngineStartException(String message) {
        this(message, null);
    }

    public EngineStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
