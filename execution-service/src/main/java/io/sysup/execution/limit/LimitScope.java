package io.sysup.execution.limit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which jobs a limit counts. */
public enum LimitScope {
    ALL,
    ACTION,
    TAG;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LimitScope of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
