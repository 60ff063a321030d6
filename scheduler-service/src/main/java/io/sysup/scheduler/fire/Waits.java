package io.sysup.scheduler.fire;

import java.time.Duration;

/** How long a loop may rest. */
final class Waits {
    private static final double NANOS = 1e9;

    private Waits() {}

    static Duration between(Duration shortest, double seconds, Duration longest) {
        double bounded =
                Math.clamp(
                        seconds * NANOS, (double) shortest.toNanos(), (double) longest.toNanos());
        return Duration.ofNanos((long) bounded);
    }
}
