package io.sysup.execution.pending;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether an upgrade would bring what is pending, and if not, why. */
enum PendingState {
    READY,
    HELD,
    KEPT_BACK,
    PHASED,
    EXCLUDED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static boolean isWord(String word) {
        return Arrays.stream(values()).anyMatch(state -> state.word().equals(word));
    }

    static String words() {
        return Arrays.stream(values()).map(PendingState::word).collect(Collectors.joining(", "));
    }
}
