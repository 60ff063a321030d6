package io.sysup.inventory.timeline;

import java.util.Locale;

/** How much a happening matters. */
public enum Severity {
    INFO,
    WARNING,
    ERROR;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
