package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonValue;

/** What {@code apt.repair} does: each is another way out of another trouble. */
public enum RepairStep {
    /** Finishes what dpkg has unpacked and not configured. */
    CONFIGURE("configure"),
    /** Installs what is missing for the dependencies of what is there. */
    FIX_BROKEN("fix-broken"),
    /** Throws away what of lists and packages was fetched in part. */
    CLEAR_PARTIAL("clear-partial");

    private final String word;

    RepairStep(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
