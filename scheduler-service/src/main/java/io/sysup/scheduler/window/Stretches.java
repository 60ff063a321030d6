package io.sysup.scheduler.window;

import io.sysup.scheduler.cron.CronMistake;
import io.sysup.scheduler.cron.CronSlots;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When a window is active, whether it allows or forbids; times that touch are one stretch. */
sealed interface Stretches {
    /** The stretch that holds this instant. */
    Optional<Span> covering(Instant at);

    /** The first stretch that begins after this instant. */
    Optional<Span> after(Instant at);

    /** The stretch that holds this instant, if any, and those that follow. */
    default List<Span> from(Instant at, int count) {
        List<Span> found = new ArrayList<>();
        Optional<Span> span = covering(at).or(() -> after(at));
        while (span.isPresent() && found.size() < count) {
            found.add(span.get());
            span = following(span.get());
        }
        return found;
    }

    /** One that is told piece by piece goes on where the piece ends. */
    private Optional<Span> following(Span piece) {
        return covering(piece.until())
                .map(later -> new Span(piece.until(), later.until()))
                .or(() -> after(piece.from()));
    }

    static Stretches of(Window window) {
        if (!window.enabled()) {
            return new Nothing();
        }
        return switch (window.when()) {
            case When.Once(Instant start, Instant end, String zone) ->
                    new Single(new Span(start, end));
            case When.Recurring recurring -> recurring(recurring, window.kind());
        };
    }

    /**
     * Was checked when it was written down; now a timezone has gone, or somebody edited the row by
     * hand. What cannot be read allows nothing and forbids all.
     */
    private static Stretches recurring(When.Recurring when, Kind kind) {
        try {
            return new Recurring(when.timing().slots(), Duration.ofSeconds(when.durationSeconds()));
        } catch (CronMistake | DateTimeException e) {
            return kind == Kind.ALLOW
                    ? new Nothing()
                    : new Single(new Span(Instant.EPOCH, Span.NEVER));
        }
    }

    record Nothing() implements Stretches {
        @Override
        public Optional<Span> covering(Instant at) {
            return Optional.empty();
        }

        @Override
        public Optional<Span> after(Instant at) {
            return Optional.empty();
        }
    }

    record Single(Span span) implements Stretches {
        @Override
        public Optional<Span> covering(Instant at) {
            return span.covers(at) ? Optional.of(span) : Optional.empty();
        }

        @Override
        public Optional<Span> after(Instant at) {
            return span.from().isAfter(at) ? Optional.of(span) : Optional.empty();
        }
    }

    record Recurring(CronSlots slots, Duration length) implements Stretches {
        /** One that never ends is told piece by piece; who comes to the end of one asks again. */
        private static final int JOINED_AT_MOST = 60;

        @Override
        public Optional<Span> covering(Instant at) {
            return slots.after(at.minus(length))
                    .filter(begin -> !begin.isAfter(at))
                    .map(this::joined);
        }

        @Override
        public Optional<Span> after(Instant at) {
            Instant free = covering(at).map(Span::until).orElse(at);
            return slots.after(free).map(this::joined);
        }

        private Span joined(Instant begin) {
            Instant end = begin.plus(length);
            Optional<Instant> next = slots.after(begin);
            for (int i = 0;
                    i < JOINED_AT_MOST && next.isPresent() && !next.get().isAfter(end);
                    i++) {
                end = next.get().plus(length);
                next = slots.after(next.get());
            }
            return new Span(begin, end);
        }
    }
}
