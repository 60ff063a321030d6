package io.sysup.execution.report.print;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says, whatever it is printed as. All of it is text, and none of it is trusted.
 *
 * @param subtitle about what and when
 * @param figures the numbers that come first
 */
public record Document(
        String title, String subtitle, List<Figure> figures, List<Section> sections) {

    /** A number with its name. */
    public record Figure(String name, String value) {
        public Figure(String name, long value) {
            this(name, Long.toString(value));
        }
    }

    /**
     * @param note what must be known to read it; when there is nothing to list, that
     * @param columns heads of the rows
     */
    public record Section(
            String title,
            @Nullable String note,
            List<Bar> bars,
            List<String> columns,
            List<List<String>> rows) {
        public static Section said(String title, String note) {
            return new Section(title, note, List.of(), List.of(), List.of());
        }

        public static Section bars(String title, @Nullable String note, List<Bar> bars) {
            return new Section(title, note, bars, List.of(), List.of());
        }

        public static Section table(
                String title,
                @Nullable String note,
                List<String> columns,
                List<List<String>> rows) {
            return new Section(title, note, List.of(), columns, rows);
        }
    }

    /**
     * @param percent of the longest one
     */
    public record Bar(String label, long value, int percent) {
        private static final int WHOLE = 100;

        public static List<Bar> of(List<Figure> figures) {
            long most = figures.stream().mapToLong(f -> Long.parseLong(f.value())).max().orElse(0);
            return figures.stream().map(figure -> of(figure, most)).toList();
        }

        private static Bar of(Figure figure, long most) {
            long value = Long.parseLong(figure.value());
            int percent = most == 0 ? 0 : (int) (value * WHOLE / most);
            return new Bar(figure.name(), value, percent);
        }
    }
}
