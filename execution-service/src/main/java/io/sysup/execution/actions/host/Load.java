package io.sysup.execution.actions.host;

import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The three load averages of /proc/loadavg. */
record Load(double one, double five, double fifteen) {
    private static final Pattern LINE =
            Pattern.compile("(\\d+\\.\\d+) (\\d+\\.\\d+) (\\d+\\.\\d+) .*");

    static Load of(Section section) {
        Matcher found = LINE.matcher(section.text());
        if (!found.matches()) {
            throw new OutputUnparsable(
                    section.name(), "/proc/loadavg has another form", section.lines());
        }
        return new Load(
                Double.parseDouble(found.group(1)),
                Double.parseDouble(found.group(2)),
                Double.parseDouble(found.group(3)));
    }
}
