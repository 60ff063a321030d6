package io.sysup.cli.schedule;

import java.util.Locale;

/** What happens about times that went by while System Update was not running. */
enum MisfirePolicy {
    SKIP,
    RUN_ONCE,
    RUN_ALL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
