package io.sysup.inventory.hostkey;

import java.util.Locale;

/** How a decision about a host key came about. */
enum Origin {
    PERSON,
    IMPORT,
    SIGNER,
    POLICY,
    LEARNED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
