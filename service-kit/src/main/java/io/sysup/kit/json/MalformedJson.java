package io.sysup.kit.json;

/** A text that should have been JSON of a known shape was not. */
public final class MalformedJson extends RuntimeException {
    MalformedJson(Exception cause) {
        super(cause.getMessage(), cause);
    }

    MalformedJson(String message) {
        super(message);
    }
}
