package io.sysup.execution.actions.apt;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What happens to a configuration file that was edited on the machine and is changed by its
 * package.
 */
public enum ConffilePolicy {
    KEEP("keep"),
    REPLACE("replace");

    private final String word;

    ConffilePolicy(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
