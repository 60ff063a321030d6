package io.sysup.contracts.dnf;

import com.fasterxml.jackson.annotation.JsonValue;

/** What {@code dnf.repair} does: each is another way out of another trouble. */
public enum DnfRepairStep {
    /** Takes the older of two versions away that an upgrade left which was cut off. */
    DUPLICATES("duplicates"),
    /** Makes the database of rpm anew where it is damaged. */
    DATABASE("database"),
    /** Throws away what dnf keeps of the repositories. */
    CACHES("caches");

    private final String word;

    DnfRepairStep(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
