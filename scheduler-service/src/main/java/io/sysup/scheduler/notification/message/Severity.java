package io.sysup.scheduler.notification.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How bad something is; from the least to the worst. */
public enum Severity {
    INFO,
    WARNING,
    ERROR;

    public static final String WORDS = "info|warning|error";

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Severity of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public boolean reaches(Severity least) {
        return compareTo(least) >= 0;
    }

    public Severity or(Severity other) {
        return other.reaches(this) ? other : this;
    }
}
