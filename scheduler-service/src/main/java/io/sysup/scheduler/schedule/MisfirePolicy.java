package io.sysup.scheduler.schedule;

import java.util.Locale;

/** What becomes of slots that were missed while nothing could fire them. */
public enum MisfirePolicy {
    SKIP,
    RUN_ONCE,
    RUN_ALL;

    /** The words a request may use, for its check. */
    static final String WORDS = "skip|run_once|run_all";

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MisfirePolicy of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
