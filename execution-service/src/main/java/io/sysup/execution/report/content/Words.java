package io.sysup.execution.report.content;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How values are written in a report: times in UTC, sizes in binary units. */
final class Words {
    static final String NOT_KNOWN = "not known";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
    private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB", "PiB");
    private static final int STEP = 1024;
    private static final int LONGEST = 300;

    private Words() {}

    static String time(@Nullable Instant at) {
        return at == null ? "never" : MINUTE.format(at);
    }

    static String number(@Nullable Number value) {
        return value == null ? NOT_KNOWN : value.toString();
    }

    static String text(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return NOT_KNOWN;
        }
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    static String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= STEP && unit < UNITS.size() - 1) {
            value /= STEP;
            unit++;
        }
        return unit == 0 ? bytes + " B" : "%.1f %s".formatted(value, UNITS.get(unit));
    }

    static String plural(long count, String noun) {
        return count + " " + (count == 1 ? noun : noun + "s");
    }

    static String status(String word) {
        return word.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
