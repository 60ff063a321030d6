package io.sysup.execution.actions.dnf;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The few lines of dnf's output in which its errors stand, with the one before each. */
final class TellingLines {
    static final int MOST = 20;

    private static final Pattern TELLS =
            Pattern.compile(
                    ".*(?:[Ee]rror\\b|warning: |\\[FAILED\\]|\\[MIRROR\\]|scriptlet|is not signed|more space|No match for|No space left| conflicts ).*"
                            + "|  - .*|^ Problem.*");

    private TellingLines() {}

    static List<String> in(List<String> lines) {
        TreeSet<Integer> chosen = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            if (TELLS.matcher(lines.get(i)).matches()) {
                chosen.add(Math.max(0, i - 1));
                chosen.add(i);
            }
        }
        List<String> telling =
                chosen.stream()
                        .map(lines::get)
                        .filter(line -> !line.isBlank())
                        .distinct()
                        .limit(MOST)
                        .toList();
        return telling.isEmpty()
                ? List.copyOf(lines.subList(Math.max(0, lines.size() - MOST), lines.size()))
                : telling;
    }
}
