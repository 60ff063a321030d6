package io.sysup.inventory.state;

import io.sysup.contracts.snapshot.SnapshotTaken;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the latest analysis of the packages said.
 *
 * @param status {@code up_to_date}, {@code updates_available}, {@code warning} or {@code error}
 */
public record AptReport(Mark mark, String status, int updates, int security) implements Report {
    private static final Set<String> STATUSES =
            Set.of("unknown", "up_to_date", "updates_available", "warning", "error");

    public static AptReport of(SnapshotTaken snapshot, Mark mark) {
        Map<String, Object> important = snapshot.important();
        Object counts = important.get("counts");
        Map<?, ?> numbers = counts instanceof Map<?, ?> nested ? nested : important;
        int updates = number(numbers.get("updates"));
        return new AptReport(
                mark, status(snapshot, updates), updates, number(numbers.get("security")));
    }

    private static String status(SnapshotTaken snapshot, int updates) {
        Object told = snapshot.important().get("aptStatus");
        if (told instanceof String word && STATUSES.contains(word)) {
            return word;
        }
        return switch (snapshot.status()) {
            case "error", "warning" -> snapshot.status();
            default -> updates > 0 ? "updates_available" : "up_to_date";
        };
    }

    private static int number(@Nullable Object value) {
        return value instanceof Number number ? Math.max(0, number.intValue()) : 0;
    }
}
