package io.sysup.execution.shell;

import java.util.Locale;

/** Where a line of a job's log comes from. */
public enum OutputStreamKind {
    STDOUT,
    STDERR,
    SYSTEM;

    public static OutputStreamKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
