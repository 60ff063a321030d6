package io.sysup.scheduler.window;

import java.util.Locale;

/** What a window is for. */
public enum Kind {
    /** Runs of the schedules that name it begin inside it only. */
    ALLOW,
    /** Nothing begins on the machines that it covers, whatever else allows it. */
    BLACKOUT;

    /** The words a request may use, for its check. */
    static final String WORDS = "allow|blackout";

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
