package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why an upgrade leaves a package as it is that it would take otherwise. */
public enum KeptOutReason {
    EXCLUDED("excluded"),
    /** The version is not known for as long as was asked. */
    SOAKING("soaking"),
    /** It needs something that is kept out. */
    NEEDS("needs");

    private final String word;

    KeptOutReason(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
