package io.sysup.scheduler.notification.transport;

import io.sysup.contracts.error.ErrorKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A message could not be handed over; inside this package only, outside it is an outcome. */
final class NotCarried extends Exception {
    private final transient ErrorKind kind;
    private final @Nullable String remedy;

    NotCarried(ErrorKind kind, String message, @Nullable String remedy) {
        super(message);
        this.kind = kind;
        this.remedy = remedy;
    }

    static NotCarried failed(String message, @Nullable String remedy) {
        return new NotCarried(ErrorKind.DELIVERY_FAILED, message, remedy);
    }

    Outcome outcome() {
        return new Outcome.NotSent(kind, Objects.requireNonNull(getMessage()), remedy);
    }
}
