package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a newer version is not installed. */
public enum HoldReason {
    HELD("held"),
    KEPT_BACK("kept_back"),
    PHASED("phased"),
    /** By a rule of this product. */
    EXCLUDED("excluded");

    private final String word;

    HoldReason(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
