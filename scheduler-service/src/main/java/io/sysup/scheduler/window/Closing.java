package io.sysup.scheduler.window;

import java.time.Instant;

/**
 * What ends the time in which work may be done on a machine.
 *
 * @param window name of the window that closes then, or of the blackout that begins
 */
public record Closing(String window, Kind kind, Instant at) {
    boolean isBefore(Closing other) {
        return at.isBefore(other.at());
    }
}
