package io.sysup.execution.report.print;

import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a report says, whatever it is printed as. All of it is text, and none of it is trusted.
 *
 * @param subtitle about what and when
 * @param figures the numbers that come first
 */
public record Document(
        Language language,
        String title,
        String subtitle,
        List<Figure> figures,
        List<Section> sections) {

    /** A number with its name. */
    public record Figure(String name, String value) {}

    /**
     * @param note what must be known to read it; when there is nothing to list, that
     * @param drawing how its bars are drawn
     * @param columns heads of the rows
     */
    public record Section(
            String title,
            @Nullable String note,
            List<Bar> bars,
            Drawing drawing,
            List<String> columns,
            List<List<String>> rows) {
        public static Section said(String title, String note) {
            return new Section(title, note, List.of(), Drawing.ROWS, List.of(), List.of());
        }

        public static Section bars(String title, @Nullable String note, List<Bar> bars) {
            return new Section(title, note, bars, Drawing.ROWS, List.of(), List.of());
        }

        public static Section columns(String title, @Nullable String note, List<Bar> bars) {
            return new Section(title, note, bars, Drawing.COLUMNS, List.of(), List.of());
        }

        public static Section table(
                String title,
                @Nullable String note,
                List<String> columns,
                List<List<String>> rows) {
            return new Section(title, note, List.of(), Drawing.ROWS, columns, rows);
        }
    }

    /** Which way bars go: kinds of things one below the other, times side by side. */
    public enum Drawing {
        ROWS,
        COLUMNS
    }

    /**
     * @param shown the value as it is written
     * @param percent of the longest one
     */
    public record Bar(String label, long value, String shown, int percent) {
        private static final int WHOLE = 100;

        /**
         * @param counts by label, in their order
         * @param written how a number is written
         */
        public static List<Bar> of(
                SequencedMap<String, Long> counts, Function<Long, String> written) {
            long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
            return counts.entrySet().stream()
                    .map(one ->
                            new Bar(
                                    one.getKey(),
                                    one.getValue(),
                                    written.apply(one.getValue()),
                                    most == 0 ? 0 : (int) (one.getValue() * WHOLE / most)))
                    .toList();
        }
    }
}
