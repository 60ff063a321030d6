package io.sysup.scheduler.window;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param until the first instant that is not part of it
 */
public record Span(Instant from, Instant until) {
    /** For what has no end that could be told. */
    static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
