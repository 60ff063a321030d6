package io.sysup.execution.actions.dnf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.execution.actions.dnf.DnfTable.Group;
import io.sysup.execution.actions.dnf.DnfTable.Row;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Tables of any size, as dnf prints them on terminals of any width. */
class LargeTableTest {
    private static final List<String> SIZES = List.of("0.0  ", "999  ", "5.4 k", " 12 M", "1.0 G");

    @Property(tries = 60)
    void everyPackageIsReadHoweverNarrowItsColumns(
            @ForAll @IntRange(max = 300) int upgraded,
            @ForAll @IntRange(max = 60) int installed,
            @ForAll @IntRange(max = 30) int skipped,
            @ForAll @IntRange(min = 1, max = 50) int width) {
        List<Row> rows = DnfTable.rows(section(table(upgraded, installed, skipped, width)));

        assertThat(count(rows, Group.UPGRADE)).isEqualTo(upgraded);
        assertThat(count(rows, Group.INSTALL)).isEqualTo(installed);
        assertThat(count(rows, Group.SKIP)).isEqualTo(skipped);
        assertThat(rows)
                .allSatisfy(row -> {
                    assertThat(row.key().arch()).isEqualTo("x86_64");
                    assertThat(row.version()).startsWith("1:2.0-");
                    assertThat(row.repository()).isEqualTo("updates");
                });
        assertThat(rows.stream().mapToInt(row -> row.replaced().size()).sum()).isEqualTo(installed);
        assertThat(rows).extracting(row -> row.key().name()).doesNotHaveDuplicates();
    }

    /** Whatever is missing of a table: that is an error, and never "0 updates". */
    @Property(tries = 60)
    void aTableThatLostLinesIsAnError(
            @ForAll @IntRange(min = 1, max = 300) int upgraded,
            @ForAll @IntRange(max = 299) int from,
            @ForAll @IntRange(min = 1, max = 400) int lost,
            @ForAll @IntRange(min = 1, max = 50) int width) {
        List<String> lines = new ArrayList<>(table(upgraded, 0, 0, width));
        List<Integer> beginnings =
                IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).startsWith(" up-"))
                        .boxed()
                        .toList();
        int first = beginnings.get(Math.min(from, beginnings.size() - 1));
        lines.subList(first, Math.min(lines.size(), first + lost)).clear();

        assertThatThrownBy(() -> DnfTable.rows(section(lines)))
                .isInstanceOf(OutputUnparsable.class);
    }

    private static Section section(List<String> lines) {
        return new Section("plan", 0, lines, 0);
    }

    private static long count(List<Row> rows, Group group) {
        return rows.stream().filter(row -> row.group() == group).count();
    }

    private static List<String> table(int upgraded, int installed, int skipped, int width) {
        List<String> lines = new ArrayList<>(List.of("Dependencies resolved.", "=".repeat(60)));
        lines.addAll(row(width, " Package", "Architecture", "Version", "Repository", "Size"));
        lines.add("=".repeat(60));
        if (installed > 0) {
            lines.add("Installing:");
            for (int i = 0; i < installed; i++) {
                lines.addAll(packageRow("new-" + i, i, width));
                lines.add("     replacing  old-%d.noarch 1.0-1".formatted(i));
            }
        }
        if (upgraded > 0) {
            lines.add("Upgrading:");
            for (int i = 0; i < upgraded; i++) {
                lines.addAll(packageRow("up-" + i + "-devel".repeat(i % 9), i, width));
            }
        }
        if (skipped > 0) {
            lines.add("Skipping packages with conflicts:");
            lines.add("(add '--best --allowerasing' to command line to force their upgrade):");
            for (int i = 0; i < skipped; i++) {
                lines.addAll(packageRow("skipped-" + i, i, width));
            }
        }
        lines.addAll(List.of("", "Transaction Summary", "=".repeat(60)));
        lines.addAll(count("Install", installed));
        lines.addAll(count("Upgrade", upgraded));
        lines.addAll(count("Skip", skipped));
        lines.addAll(List.of("", "Operation aborted."));
        return lines;
    }

    private static List<String> packageRow(String name, int i, int width) {
        return row(
                width,
                " " + name,
                "x86_64",
                "1:2.0-%d.fc40".formatted(i),
                "updates",
                SIZES.get(i % SIZES.size()));
    }

    private static List<String> count(String word, int count) {
        return count == 0
                ? List.of()
                : List.of("%s  %d Package%s".formatted(word, count, count == 1 ? "" : "s"));
    }

    /** As dnf does: what is wider than its column has the rest of the row in the next line. */
    private static List<String> row(int width, String... columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int place = 1;
        for (int i = 0; i < columns.length - 1; i++) {
            line.append(columns[i]);
            place += width + 1;
            if (columns[i].length() > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(" ".repeat(place));
            } else {
                line.append(" ".repeat(width - columns[i].length() + 1));
            }
        }
        lines.add(line.append(columns[columns.length - 1]).toString());
        return lines;
    }
}
