package io.sysup.scheduler.schedule;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How long a run waits for machines that did not answer.
 *
 * @param seconds counts with {@link Mode#TIME} only
 */
public record CatchUp(Mode mode, int seconds) {

    /** What ends the time in which machines may come back. */
    public enum Mode {
        NEVER,
        /** The window in which the run began; without one there is no catching up. */
        WINDOW,
        TIME;

        /** The words a request may use, for its check. */
        static final String WORDS = "never|window|time";

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Mode of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Until when machines of a run may come back; null when none may.
     *
     * @param windowCloses end of the window in which it begins; null when it is in none
     */
    public @Nullable Instant until(Instant begin, @Nullable Instant windowCloses) {
        return switch (mode) {
            case NEVER -> null;
            case WINDOW -> windowCloses;
            case TIME -> begin.plusSeconds(seconds);
        };
    }
}
