package io.sysup.contracts.apt;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a plan does with a package; {@code hold} leaves it as it is although a newer version exists.
 */
public enum PlanOperation {
    UPGRADE("upgrade"),
    INSTALL("install"),
    REMOVE("remove"),
    HOLD("hold");

    private final String word;

    PlanOperation(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
