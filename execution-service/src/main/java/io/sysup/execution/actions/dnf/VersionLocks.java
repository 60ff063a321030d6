package io.sysup.execution.actions.dnf;

import io.sysup.execution.actions.sections.Section;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What dnf's versionlock keeps at its version. */
final class VersionLocks {
    /** As versionlock writes what it locks itself; a person may have written other patterns. */
    private static final Pattern LOCK = Pattern.compile("(\\S+)-\\d+:[^-\\s]+-[^-\\s]+\\.\\*");

    private VersionLocks() {}

    /** Names of packages; patterns of another form as they are. */
    static SortedSet<String> in(Section list) {
        return list.lines().stream()
                .filter(line -> !line.isBlank())
                .map(VersionLocks::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(String line) {
        Matcher lock = LOCK.matcher(line.strip());
        return lock.matches() ? lock.group(1) : line.strip();
    }
}
