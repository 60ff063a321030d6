package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonValue;

/** What became of a configuration file that its package changed. */
public enum ConffileOutcome {
    /** The edited one stays; the one of the package lies beside it. */
    KEPT("kept"),
    /** The one of the package is in its place; the former one lies beside it. */
    REPLACED("replaced"),
    /** The one of the package is in its place; nobody had edited the former one. */
    NEW("new");

    private final String word;

    ConffileOutcome(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
