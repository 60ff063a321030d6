package io.sysup.scheduler.forecast;

import io.sysup.scheduler.schedule.ScheduledAction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How long actions will take on a machine, from what they took before. */
final class Forecast {
    /** Fewer runs on the machine itself are luck; then all machines are asked as well. */
    private static final int ENOUGH = 3;

    static final int USUAL_SECONDS = 1800;
    static final int USUAL_SECONDS_OF_A_LOOK = 300;

    /** A quarter more than before, since packages differ, and the way through the queue. */
    private static final int SHARE = 4;

    static final int LEAST_MARGIN_SECONDS = 60;

    private record Key(String action, @Nullable UUID machine) {}

    private final Map<Key, DurationClient.Duration> known = new HashMap<>();
    private final Set<String> readOnly;

    Forecast(DurationClient.Past past) {
        past.items().forEach(one -> known.put(new Key(one.action(), one.machineId()), one));
        this.readOnly = Set.copyOf(past.readOnly());
    }

    /** Until the last of them will be over, one after the other, with a margin. */
    int seconds(List<ScheduledAction> actions, UUID machine) {
        int sum = actions.stream().mapToInt(action -> seconds(action, machine)).sum();
        return sum + Math.max(sum / SHARE, LEAST_MARGIN_SECONDS);
    }

    /** An attempt is ended after the time that it may take. */
    private int seconds(ScheduledAction action, UUID machine) {
        int expected = expected(action.action(), machine);
        Integer limit = action.timeoutSeconds();
        return limit == null ? expected : Math.min(limit, expected);
    }

    private int expected(String action, UUID machine) {
        DurationClient.Duration own = known.get(new Key(action, machine));
        DurationClient.Duration all = known.get(new Key(action, null));
        if (own != null && own.runs() >= ENOUGH) {
            return own.seconds();
        }
        if (all != null) {
            return own == null ? all.seconds() : Math.max(own.seconds(), all.seconds());
        }
        return readOnly.contains(action) ? USUAL_SECONDS_OF_A_LOOK : USUAL_SECONDS;
    }
}
