package io.sysup.inventory.credential;

import org.jspecify.annotations.Nullable;

/** The service must not start: it could not protect or not read credentials. */
final class KeysetMissing extends RuntimeException {
    KeysetMissing(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
