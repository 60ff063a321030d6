package io.sysup.execution.actions.dnf;

import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the table apart in which dnf 4 shows a transaction. Its columns are as wide as a terminal
 * allows; what does not fit goes on in the next line, further in. The counts below it must agree
 * with its rows: else nothing is concluded from it.
 */
final class DnfTable {
    /** What a row is about, by the heading above it and the word with which they are counted. */
    enum Group {
        INSTALL("Install"),
        UPGRADE("Upgrade"),
        REMOVE("Remove"),
        DOWNGRADE("Downgrade"),
        SKIP("Skip"),
        /** The version that is there, once more; counted by no word. */
        REINSTALL(""),
        /** Modules and groups of packages: no package by themselves, and counted by no word. */
        OTHER("");

        private final String counted;

        Group(String counted) {
            this.counted = counted;
        }
    }

    /**
     * @param reason why the package comes, in dnf's own words
     * @param replaced packages that go because this one comes
     */
    record Row(
            Group group,
            String reason,
            PackageKey key,
            String version,
            String repository,
            List<Row> replaced) {
        Row {
            replaced = List.copyOf(replaced);
        }
    }

    static final String UNKNOWN = "unknown";

    private static final Pattern RULE = Pattern.compile("={20,}");
    private static final String SUMMARY = "Transaction Summary";
    private static final String NOTHING = "Nothing to do.";
    private static final Pattern HEADING = Pattern.compile("[A-Z][^:]*:?");
    private static final Pattern HINT = Pattern.compile("\\(add '.*' to command line.*");
    private static final Pattern REPLACING =
            Pattern.compile(" {5}replacing {2}(\\S+)\\.([^.\\s]+) (\\S+)");
    private static final Pattern COUNT =
            Pattern.compile("(Install|Upgrade|Remove|Downgrade|Skip) +(\\d+) Packages?");
    private static final Pattern SIZE = Pattern.compile("[0-9.]+");

    /** Name, architecture, version, repository and size, whose unit may be none. */
    private static final int FIELDS = 5;

    private final Section section;
    private final List<String> lines;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> fields = new ArrayList<>();
    private final List<Row> replaced = new ArrayList<>();
    private Group group = Group.OTHER;
    private String reason = UNKNOWN;

    private DnfTable(Section section) {
        this.section = section;
        this.lines = section.lines();
    }

    /**
     * @throws OutputUnparsable when there is neither a table nor the word that nothing is to be
     *     done
     */
    static List<Row> rows(Section section) {
        return new DnfTable(section).read();
    }

    private List<Row> read() {
        int summary = lines.indexOf(SUMMARY);
        if (summary < 0) {
            if (lines.contains(NOTHING)) {
                return List.of();
            }
            throw unparsable("dnf shows no transaction and does not say that there is none");
        }
        lines.subList(head(summary), summary).forEach(this::line);
        endRow();
        compare(counts(summary));
        return rows;
    }

    /** The head of the table is long enough to be wrapped itself; rules lie above and below. */
    private int head(int summary) {
        int rules = 0;
        for (int i = 0; i < summary; i++) {
            if (RULE.matcher(lines.get(i)).matches() && ++rules == 2) {
                return i + 1;
            }
        }
        throw unparsable("the table of dnf has no head");
    }

    private void line(String line) {
        Matcher other = REPLACING.matcher(line);
        if (other.matches()) {
            replaced.add(
                    new Row(
                            Group.REMOVE,
                            UNKNOWN,
                            new PackageKey(other.group(1), other.group(2)),
                            RpmVersion.plain(other.group(3)),
                            "",
                            List.of()));
        } else if (line.startsWith("  ")) {
            addFields(line);
        } else if (line.startsWith(" ")) {
            endRow();
            addFields(line);
        } else if (!line.isBlank() && !HINT.matcher(line).matches()) {
            endRow();
            group =
                    heading(line)
                            .orElseThrow(() ->
                                    unparsable("dnf has a heading that is not known: " + line));
            reason = reason(line);
        }
    }

    private void addFields(String line) {
        fields.addAll(List.of(line.strip().split("\\s+")));
    }

    private void endRow() {
        if (fields.isEmpty()) {
            return;
        }
        if (group != Group.OTHER) {
            boolean whole = fields.size() == FIELDS || fields.size() == FIELDS + 1;
            if (!whole || !SIZE.matcher(fields.get(FIELDS - 1)).matches()) {
                throw unparsable("a row of dnf has another form: " + String.join(" ", fields));
            }
            rows.add(
                    new Row(
                            group,
                            reason,
                            new PackageKey(fields.get(0), fields.get(1)),
                            RpmVersion.plain(fields.get(2)),
                            fields.get(3),
                            replaced));
        }
        fields.clear();
        replaced.clear();
    }

    /** What nobody asked for by name but takes the place of another package stays, too. */
    private static String reason(String heading) {
        return switch (heading) {
            case "Installing:" -> "user";
            case "Installing dependencies:" -> "dependency";
            case "Installing weak dependencies:" -> "weak-dependency";
            default -> UNKNOWN;
        };
    }

    private static Optional<Group> heading(String line) {
        if (!HEADING.matcher(line).matches()) {
            return Optional.empty();
        }
        String words = line.endsWith(":") ? line.substring(0, line.length() - 1) : line;
        return switch (words) {
            case "Installing",
                    "Installing dependencies",
                    "Installing weak dependencies",
                    "Installing group/module packages",
                    "Installing group packages" ->
                    Optional.of(Group.INSTALL);
            case "Upgrading" -> Optional.of(Group.UPGRADE);
            case "Removing", "Removing dependent packages", "Removing unused dependencies" ->
                    Optional.of(Group.REMOVE);
            case "Downgrading" -> Optional.of(Group.DOWNGRADE);
            case "Reinstalling" -> Optional.of(Group.REINSTALL);
            case "Skipping packages with conflicts",
                    "Skipping packages with broken dependencies",
                    "Skipping packages with broken dependencies or part of a group" ->
                    Optional.of(Group.SKIP);
            case "Installing module profiles",
                    "Disabling module profiles",
                    "Enabling module streams",
                    "Switching module streams",
                    "Disabling modules",
                    "Resetting modules",
                    "Installing Environment Groups",
                    "Upgrading Environment Groups",
                    "Removing Environment Groups",
                    "Installing Groups",
                    "Upgrading Groups",
                    "Removing Groups" ->
                    Optional.of(Group.OTHER);
            default -> Optional.empty();
        };
    }

    private Map<Group, Integer> counts(int summary) {
        Map<Group, Integer> counts = new EnumMap<>(Group.class);
        for (String line : lines.subList(summary, lines.size())) {
            Matcher count = COUNT.matcher(line.strip());
            if (count.matches()) {
                for (Group each : Group.values()) {
                    if (each.counted.equals(count.group(1))) {
                        counts.put(each, Integer.valueOf(count.group(2)));
                    }
                }
            }
        }
        return counts;
    }

    private void compare(Map<Group, Integer> counts) {
        for (Group each : Group.values()) {
            if (each.counted.isEmpty()) {
                continue;
            }
            long shown = rows.stream().filter(row -> row.group() == each).count();
            int counted = counts.getOrDefault(each, 0);
            if (shown != counted) {
                throw unparsable(
                        "dnf counts %d packages under \"%s\" and shows %d"
                                .formatted(counted, each.counted, shown));
            }
        }
    }

    private OutputUnparsable unparsable(String problem) {
        return new OutputUnparsable(section.name(), problem, lines);
    }
}
