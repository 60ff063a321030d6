package io.sysup.inventory.metric;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number went over a limit or came back; one that stays where it was is not told again.
 *
 * @param before null when it was within its limits
 * @param now null when it is again
 */
public record Crossing(@Nullable Alert before, @Nullable Alert now) {
    public static List<Crossing> between(List<Alert> before, List<Alert> after) {
        List<Crossing> crossings = new ArrayList<>();
        for (Alert now : after) {
            Alert same = find(before, now);
            if (same == null || same.level() != now.level()) {
                crossings.add(new Crossing(same, now));
            }
        }
        before.stream()
                .filter(old -> find(after, old) == null)
                .forEach(old -> crossings.add(new Crossing(old, null)));
        return List.copyOf(crossings);
    }

    private static @Nullable Alert find(List<Alert> alerts, Alert like) {
        return alerts.stream().filter(like::sameSubject).findFirst().orElse(null);
    }

    /** One sentence. */
    public String text() {
        if (now != null) {
            boolean eased = before != null && now.level() == Level.WARNING;
            return now.text() + (eased ? ", no error any more" : "");
        }
        return before == null ? "" : before.subject() + " is below its limit again";
    }
}
