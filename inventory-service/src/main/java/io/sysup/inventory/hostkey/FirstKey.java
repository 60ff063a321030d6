package io.sysup.inventory.hostkey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of the first host key of a machine; the later one is the stricter one. */
enum FirstKey {
    ACCEPT_FIRST,
    ASK,
    NEVER;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FirstKey> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
