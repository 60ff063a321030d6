package io.sysup.cli.machine;

import java.util.Locale;

/** How commands become root on a machine. */
enum SudoMode {
    SAME("same_as_ssh"),
    SEPARATE("separate"),
    NONE("none"),
    NOPASSWD("nopasswd");

    private final String onTheWire;

    SudoMode(String onTheWire) {
        this.onTheWire = onTheWire;
    }

    String onTheWire() {
        return onTheWire;
    }

    /** As people write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
