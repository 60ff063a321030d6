package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonValue;

/** What happened to a package. */
public enum ChangeOperation {
    UPGRADED("upgraded"),
    INSTALLED("installed"),
    REMOVED("removed"),
    DOWNGRADED("downgraded");

    private final String word;

    ChangeOperation(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
