package io.sysup.scheduler.window;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When the time in which work may be done ends.
 *
 * @param all what ends it on every machine; null when nothing does before long
 * @param some what ends it earlier on some of them
 */
public record Closings(@Nullable Closing all, Map<UUID, Closing> some) {
    /** Openings may touch for long; further back nobody looks. */
    private static final int LOOKS = 100;

    public Closings {
        some = Map.copyOf(some);
    }

    public boolean none() {
        return all == null && some.isEmpty();
    }

    public Optional<Closing> of(UUID machine) {
        return Optional.ofNullable(some.getOrDefault(machine, all));
    }

    /**
     * The end of what is open now, however many of its stretches touch; nothing when it is closed,
     * or does not end before the horizon.
     */
    static Optional<Instant> end(Stretches stretches, Instant at, Instant horizon) {
        Optional<Instant> end = stretches.covering(at).map(Span::until);
        while (end.isPresent() && end.get().isBefore(horizon)) {
            Optional<Instant> later = stretches.covering(end.get()).map(Span::until);
            if (later.isEmpty()) {
                return end;
            }
            end = later;
        }
        return Optional.empty();
    }

    /** The whole of what is open now, however many of its stretches touch. */
    static Duration whole(Stretches stretches, Instant at, Instant end) {
        Instant begin = at;
        Optional<Span> span = stretches.covering(at);
        for (int i = 0; i < LOOKS && span.isPresent(); i++) {
            begin = span.get().from();
            span = stretches.covering(begin.minusNanos(1));
        }
        return Duration.between(begin, end);
    }

    /** The next begin before the horizon. */
    static Optional<Instant> begin(Stretches stretches, Instant at, Instant horizon) {
        return stretches.after(at).map(Span::from).filter(from -> from.isBefore(horizon));
    }
}
