package io.sysup.contracts.host;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether something is needed; what could not be found out is not taken for a no. */
public enum Need {
    YES("yes"),
    NO("no"),
    UNKNOWN("unknown");

    private final String word;

    Need(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
