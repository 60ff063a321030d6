package io.sysup.scheduler.window;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Machines that are kept out of a run.
 *
 * @param window name of the blackout, or of the window or blackout before whose end or begin they
 *     would not be done
 * @param until when the blackout ends; when they would have to be done
 * @param machines their names
 * @param reason {@code blackout}, also when it is absent, or {@code would_not_finish}
 * @param expectedSeconds how long it would take on each, by name, where that is the reason
 */
public record LeftOut(
        String window,
        Instant until,
        List<String> machines,
        @Nullable String reason,
        @Nullable Map<String, Integer> expectedSeconds) {
    public static final String BLACKOUT = "blackout";
    public static final String WOULD_NOT_FINISH = "would_not_finish";

    public LeftOut {
        machines = List.copyOf(machines);
        reason = reason == null ? BLACKOUT : reason;
    }

    static LeftOut underBlackout(String window, Instant until, List<String> machines) {
        return new LeftOut(window, until, machines, BLACKOUT, null);
    }

    public static LeftOut tooLong(Closing closing, Map<String, Integer> expectedSeconds) {
        return new LeftOut(
                closing.window(),
                closing.at(),
                List.copyOf(expectedSeconds.keySet()),
                WOULD_NOT_FINISH,
                expectedSeconds);
    }

    /** Null for a stop that a person has to end. */
    public @Nullable Instant ends() {
        return until.isBefore(Span.NEVER) ? until : null;
    }

    /** How long it would take on each, by name; of a blackout that is not known. */
    public Map<String, Integer> expected() {
        return expectedSeconds == null ? Map.of() : expectedSeconds;
    }

    /** What keeps one of them back, in a sentence. */
    public String why(String machine) {
        Integer seconds = expected().get(machine);
        return seconds == null
                ? "The blackout %s holds it back%s."
                        .formatted(window, ends() == null ? "" : " until " + until)
                : "It would take %s; %s ends it at %s.".formatted(minutes(seconds), window, until);
    }

    private static String minutes(int seconds) {
        int minutes = Math.ceilDiv(seconds, 60);
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }

    boolean isTooLong() {
        return WOULD_NOT_FINISH.equals(reason);
    }

    /** With how many more, in a sentence. */
    String sentence(int others) {
        String first = machines.getFirst();
        boolean one = others == 0;
        String who = one ? first : first + " and " + others + " more";
        return isTooLong()
                ? "%s would not be done in time: %s ends it at %s.".formatted(who, window, until)
                : "%s %s under the blackout %s%s."
                        .formatted(
                                who,
                                one ? "is" : "are",
                                window,
                                until.isBefore(Span.NEVER) ? " until " + until : "");
    }
}
