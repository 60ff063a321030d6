package io.sysup.scheduler.schedule;

import java.util.Locale;

/** What becomes of a run whose predecessor is still active. */
public enum OverlapPolicy {
    SKIP,
    QUEUE,
    ALLOW;

    /** The words a request may use, for its check. */
    static final String WORDS = "skip|queue|allow";

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OverlapPolicy of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
