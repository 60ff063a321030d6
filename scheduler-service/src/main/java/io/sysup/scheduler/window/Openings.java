package io.sysup.scheduler.window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether work may begin under a set of windows. A blackout always wins; where there are windows
 * that allow, one of them has to be open, and one that is switched off never is.
 */
public final class Openings {
    /** Blackouts and windows may take turns for long; who finds no opening here is told of none. */
    private static final int LOOKS = 100;

    private final List<Map.Entry<Window, Stretches>> allowing = new ArrayList<>();
    private final List<Map.Entry<Window, Stretches>> blackouts = new ArrayList<>();

    private Openings() {}

    public static Openings of(Collection<Window> windows) {
        Openings openings = new Openings();
        for (Window window : windows) {
            (window.kind() == Kind.ALLOW ? openings.allowing : openings.blackouts)
                    .add(Map.entry(window, Stretches.of(window)));
        }
        return openings;
    }

    /**
     * The stretches of a window that touch a time, the first of them whole.
     *
     * @param most no more than these
     */
    public static List<Span> between(Window window, Instant from, Instant to, int most) {
        return Stretches.of(window).from(from, most).stream()
                .filter(span -> span.from().isBefore(to))
                .toList();
    }

    /** How it stands at a moment. */
    public sealed interface State {
        /**
         * @param until when it closes; null when nothing closes it
         */
        record Open(@Nullable Instant until) implements State {}

        /**
         * @param because the blackout, or the window that is not open
         * @param opens the next opening; null when there is none
         */
        record Closed(Window because, @Nullable Instant opens) implements State {}
    }

    public State at(Instant at) {
        for (var blackout : blackouts) {
            if (blackout.getValue().covering(at).isPresent()) {
                return new State.Closed(blackout.getKey(), opening(at));
            }
        }
        Optional<Instant> end = end(allowing, at);
        if (!allowing.isEmpty() && end.isEmpty()) {
            return new State.Closed(allowing.getFirst().getKey(), opening(at));
        }
        return new State.Open(
                Stream.concat(end.stream(), begin(blackouts, at).stream())
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private @Nullable Instant opening(Instant from) {
        Optional<Instant> at = Optional.of(from);
        for (int i = 0; i < LOOKS && at.isPresent() && at.get().isBefore(Span.NEVER); i++) {
            Optional<Instant> blackoutEnds = end(blackouts, at.get());
            if (blackoutEnds.isPresent()) {
                at = blackoutEnds;
            } else if (allowing.isEmpty() || end(allowing, at.get()).isPresent()) {
                return at.get();
            } else {
                at = begin(allowing, at.get());
            }
        }
        return null;
    }

    /** The latest end of those that are active. */
    private static Optional<Instant> end(List<Map.Entry<Window, Stretches>> windows, Instant at) {
        return windows.stream()
                .flatMap(window -> window.getValue().covering(at).stream())
                .map(Span::until)
                .max(Comparator.naturalOrder());
    }

    /** The first begin of any. */
    private static Optional<Instant> begin(List<Map.Entry<Window, Stretches>> windows, Instant at) {
        return windows.stream()
                .flatMap(window -> window.getValue().after(at).stream())
                .map(Span::from)
                .min(Comparator.naturalOrder());
    }
}
