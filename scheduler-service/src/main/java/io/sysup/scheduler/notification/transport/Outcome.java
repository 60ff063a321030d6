package io.sysup.scheduler.notification.transport;

import io.sysup.contracts.error.ErrorKind;
import org.jspecify.annotations.Nullable;

/** What became of one attempt. */
public sealed interface Outcome {
    /**
     * @param answer what the other side said, e.g. {@code 204} or {@code accepted}
     */
    record Sent(String answer) implements Outcome {}

    record NotSent(ErrorKind kind, String message, @Nullable String remedy) implements Outcome {}
}
