package io.sysup.scheduler.window;

import java.time.Instant;
import java.util.List;

/**
 * Machines that a blackout keeps out of a run.
 *
 * @param window name of the blackout
 * @param machines their names
 */
public record LeftOut(String window, Instant until, List<String> machines) {
    public LeftOut {
        machines = List.copyOf(machines);
    }
}
