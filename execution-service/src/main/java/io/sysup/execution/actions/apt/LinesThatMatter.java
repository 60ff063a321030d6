package io.sysup.execution.actions.apt;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The few lines of a long output in which its errors stand, with what was printed just before them.
 */
final class LinesThatMatter {
    static final int MOST = 20;
    private static final int BEFORE = 3;

    private static final Pattern ERROR =
            Pattern.compile(
                    "(?:E|W|Err(?::\\d+)?|dpkg(?:-deb)?|tar): .*|dpkg: error .*|Errors were encountered.*"
                            + "|.*No space left on device.*|.*script subprocess.*|\\*\\*\\* .* \\(Y/I/N/O/D/Z\\).*"
                            + "|.* failed for .*");

    private LinesThatMatter() {}

    static List<String> in(List<String> lines) {
        TreeSet<Integer> chosen = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (ERROR.matcher(lines.get(i)).matches()) {
                for (int j = Math.max(0, i - BEFORE); j <= i; j++) {
                    chosen.add(j);
                }
            }
        }
        List<String> matter = new ArrayList<>();
        for (int index : chosen) {
            if (matter.size() < MOST && !lines.get(index).isBlank()) {
                matter.add(lines.get(index));
            }
        }
        return matter.isEmpty()
                ? List.copyOf(lines.subList(Math.max(0, lines.size() - MOST), lines.size()))
                : matter;
    }
}
