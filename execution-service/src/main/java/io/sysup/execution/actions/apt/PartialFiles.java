package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.PartialFile;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What apt has fetched in part, as find lists it. */
final class PartialFiles {
    private static final Pattern FILE = Pattern.compile("(\\d+) (/.+)");

    private PartialFiles() {}

    static List<PartialFile> in(Section section) {
        return section.lines().stream().map(line -> of(section, line)).toList();
    }

    private static PartialFile of(Section section, String line) {
        Matcher file = FILE.matcher(line);
        if (!file.matches()) {
            throw new OutputUnparsable(
                    section.name(), "a line of find has another form", List.of(line));
        }
        return new PartialFile(file.group(2), Long.parseLong(file.group(1)));
    }

    static Failure unreadable(Section section) {
        boolean denied =
                section.lines().stream().anyMatch(line -> line.endsWith("Permission denied"));
        return new Failure(
                denied ? ErrorKind.SUDO_NOT_PERMITTED : ErrorKind.APT_FAILED,
                "The folders of what apt fetched in part can not be looked at.",
                denied
                        ? "Give the login the right to run commands with sudo."
                        : "Read the lines below, correct the cause on the machine, then run the job again.",
                section.name(),
                section.lines());
    }
}
