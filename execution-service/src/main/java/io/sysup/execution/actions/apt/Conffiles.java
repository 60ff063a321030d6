package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.ConffileChange;
import io.sysup.contracts.apt.ConffileOutcome;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What dpkg and ucf did with configuration files in one run: what they said, and what they left.
 */
final class Conffiles {
    private static final Pattern NEW =
            Pattern.compile("Installing new version of config file (/.+) \\.\\.\\.");
    private static final Pattern BESIDE =
            Pattern.compile("(/.+)\\.(?:dpkg-(dist|old)|ucf-(dist|old))");

    private Conffiles() {}

    static List<ConffileChange> in(Sections sections, Section upgrade) {
        Map<String, ConffileChange> changes = new TreeMap<>();
        for (String path : ConffilesKept.in(upgrade.lines())) {
            changes.put(path, new ConffileChange(path, ConffileOutcome.KEPT, null));
        }
        for (String line : upgrade.lines()) {
            Matcher taken = NEW.matcher(line);
            if (taken.matches()) {
                String path = taken.group(1);
                changes.put(path, new ConffileChange(path, ConffileOutcome.NEW, null));
            }
        }
        sections.find("conffiles").map(Section::lines).orElse(List.of()).stream()
                .map(BESIDE::matcher)
                .filter(Matcher::matches)
                .forEach(found -> changes.put(found.group(1), beside(found)));
        return List.copyOf(changes.values());
    }

    private static ConffileChange beside(Matcher found) {
        String kind = found.group(2) == null ? found.group(3) : found.group(2);
        return new ConffileChange(
                found.group(1),
                kind.equals("old") ? ConffileOutcome.REPLACED : ConffileOutcome.KEPT,
                found.group());
    }
}
