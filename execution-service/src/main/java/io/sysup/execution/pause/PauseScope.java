package io.sysup.execution.pause;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a pause stops. */
public enum PauseScope {
    ALL,
    ACTION,
    MACHINE;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PauseScope of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
