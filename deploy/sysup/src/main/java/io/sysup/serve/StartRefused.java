package io.sysup.serve;

import io.sysup.contracts.error.ErrorKind;

/** The start is not possible; told in a sentence with its remedy, and nothing was begun. */
final class StartRefused extends RuntimeException {
    private final transient ErrorKind kind;
    private final String remedy;

    StartRefused(ErrorKind kind, String message, String remedy) {
        super(message);
        this.kind = kind;
        this.remedy = remedy;
    }

    String text() {
        return "error: " + getMessage() + " (" + kind + ")\n  remedy: " + remedy;
    }
}
