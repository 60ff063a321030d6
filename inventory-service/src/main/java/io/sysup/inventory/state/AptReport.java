package io.sysup.inventory.state;

import io.sysup.contracts.snapshot.SnapshotTaken;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the latest analysis of the packages said.
 *
 * @param status {@code up_to_date}, {@code updates_available}, {@code warning} or {@code error}
 * @param releaseEnds last day of security updates for its release; absent when nobody knows
 */
public record AptReport(
        Mark mark, String status, int updates, int security, @Nullable LocalDate releaseEnds)
        implements Report {
    private static final Set<String> STATUSES =
            Set.of("unknown", "up_to_date", "updates_available", "warning", "error");

    public static AptReport of(SnapshotTaken snapshot, Mark mark) {
        Map<String, Object> important = snapshot.important();
        Object counts = important.get("counts");
        Map<?, ?> numbers = counts instanceof Map<?, ?> nested ? nested : important;
        int updates = number(numbers.get("updates"));
        return new AptReport(
                mark,
                status(snapshot, updates),
                updates,
                number(numbers.get("security")),
                day(important.get("releaseEnds")));
    }

    /** One that is none is not worth losing the counts. */
    private static @Nullable LocalDate day(@Nullable Object value) {
        try {
            return value instanceof String text ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
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
