package io.sysup.contracts.access;

import java.util.Optional;

/**
 * What somebody may do on some machines.
 *
 * @param on selector of the machines
 */
public record Grant(Right may, String on) {
    /** One line, as it travels in a signed identity. */
    public String text() {
        return may.word() + " " + on;
    }

    public static Optional<Grant> of(String text) {
        int end = text.indexOf(' ');
        return end < 0
                ? Optional.empty()
                : Right.find(text.substring(0, end))
                        .map(right -> new Grant(right, text.substring(end + 1)));
    }
}
