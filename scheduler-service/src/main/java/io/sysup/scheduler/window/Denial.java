package io.sysup.scheduler.window;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why nothing may begin now.
 *
 * @param reason names the window, in a sentence
 * @param until when it may; null when that cannot be told
 */
public record Denial(String reason, @Nullable Instant until) {
    static Denial of(Openings.State.Closed closed) {
        Window window = closed.because();
        if (window.kind() == Kind.ALLOW && !window.enabled()) {
            return new Denial("The window " + window.name() + " is switched off.", null);
        }
        String what =
                window.kind() == Kind.ALLOW
                        ? "The window " + window.name() + " is closed"
                        : "The blackout " + window.name() + " forbids it";
        String then =
                closed.opens() == null
                        ? "; no opening is to come."
                        : "; the next opening is at " + closed.opens() + ".";
        return new Denial(what + then, closed.opens());
    }
}
