package io.sysup.execution.actions.host;

import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The small facts that a check and a probe both begin with. */
final class HostFacts {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern UPTIME = Pattern.compile("(\\d+)(?:\\.\\d+)? .*");

    private HostFacts() {}

    /** The one line of a section that has to be there. */
    static String line(Sections sections, String name) {
        Section section = sections.section(name);
        String line = section.text();
        if (!section.succeeded() || line.isEmpty() || line.contains("\n")) {
            throw new OutputUnparsable(
                    name, "\"%s\" is not told in one line".formatted(name), section.lines());
        }
        return line;
    }

    /** Absent unless well formed: a later comparison must not take an error text for a new boot. */
    static @Nullable String bootId(Sections sections) {
        String line = sections.section("boot-id").text();
        return UUID.matcher(line).matches() ? line : null;
    }

    static long uptimeSeconds(Sections sections) {
        String line = line(sections, "uptime");
        var match = UPTIME.matcher(line);
        if (!match.matches()) {
            throw new OutputUnparsable(
                    "uptime", "/proc/uptime has another form", java.util.List.of(line));
        }
        return Long.parseLong(match.group(1));
    }
}
