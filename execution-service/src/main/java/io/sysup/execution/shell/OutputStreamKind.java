package io.sysup.execution.shell;

import java.util.Locale;

/** Where a line of a job's log comes from. */
public enum OutputStreamKind {
    STDOUT,
    STDERR,
    SYSTEM;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
