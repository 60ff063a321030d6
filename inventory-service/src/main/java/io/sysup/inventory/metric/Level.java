package io.sysup.inventory.metric;

import java.util.Locale;

/** How far a number is above what it should be. */
public enum Level {
    WARNING,
    ERROR;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
