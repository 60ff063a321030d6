package io.sysup.scheduler.trial;

import io.sysup.scheduler.window.LeftOut;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a run of a schedule would do now.
 *
 * @param begins whether it would begin; else {@code reason} says why not
 * @param kind stable word of the reason, e.g. {@code window no_target would_not_finish forbidden}
 * @param opens when it may begin, where that can be told
 * @param machines names of those that it would work on, the first of them
 * @param machineCount how many they are
 * @param leftOut those that match and that it would do without
 * @param rehearsal what was asked to be rehearsed, and where; null when nothing was
 */
public record TrialView(
        UUID scheduleId,
        boolean begins,
        @Nullable String kind,
        @Nullable String reason,
        @Nullable Instant opens,
        List<String> machines,
        int machineCount,
        List<Without> leftOut,
        @Nullable Rehearsal rehearsal) {
    /** Whoever wants to see more of them has the list of machines. */
    static final int NAMED = 200;

    public TrialView {
        machines = List.copyOf(machines);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * @param reason {@code disabled blackout would_not_finish}
     * @param window the window or blackout that is the reason
     */
    public record Without(
            String reason,
            @Nullable String window,
            @Nullable Instant until,
            List<String> machines,
            @Nullable Map<String, Integer> expectedSeconds) {
        static final String DISABLED = "disabled";

        public Without {
            machines = List.copyOf(machines);
        }

        static Without of(LeftOut some) {
            return new Without(
                    String.valueOf(some.reason()),
                    some.window(),
                    some.ends(),
                    some.machines(),
                    some.expectedSeconds());
        }

        static List<Without> disabled(List<String> names) {
            return names.isEmpty()
                    ? List.of()
                    : List.of(new Without(DISABLED, null, null, names, null));
        }
    }

    /** Jobs that change nothing, on one machine. */
    public record Rehearsal(UUID machineId, String machine, List<String> actions) {
        public Rehearsal {
            actions = List.copyOf(actions);
        }
    }
}
