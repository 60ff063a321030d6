package io.sysup.scheduler.schedule;

import java.util.Locale;

/**
 * What becomes of a run that comes while its window is closed, or a blackout covers its machines.
 */
public enum Outside {
    SKIP,
    /** It begins with the next opening, however far that is. */
    WAIT;

    /** The words a request may use, for its check. */
    static final String WORDS = "skip|wait";

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Outside of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
