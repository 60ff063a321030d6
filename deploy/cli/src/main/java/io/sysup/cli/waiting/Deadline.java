package io.sysup.cli.waiting;

import java.time.Duration;
import java.time.Instant;

/** A point in time after which nobody waits any longer. */
public record Deadline(Waiter waiter, Instant end) {

    public static Deadline in(Duration duration, Waiter waiter) {
        return new Deadline(waiter, waiter.instant().plus(duration));
    }

    public boolean passed() {
        return !waiter.instant().isBefore(end);
    }

    /** What is left, but never more than the limit and never negative. */
    public Duration remaining(Duration limit) {
        Duration left = Duration.between(waiter.instant(), end);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(limit) < 0 ? left : limit;
    }
}
