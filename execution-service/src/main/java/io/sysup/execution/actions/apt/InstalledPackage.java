package io.sysup.execution.actions.apt;

import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;

/**
 * A package dpkg knows, as {@code dpkg-query} prints it.
 *
 * @param status two letters: what is wanted of it, and what state it is in
 */
record InstalledPackage(String name, String arch, String version, String status) {

    /** Reads lines of name, architecture, version and status, divided by tabs. */
    static List<InstalledPackage> list(Section section) {
        return DpkgWarnings.without(section.lines()).stream()
                // dpkg-query complains here about a name it does not know, and goes on.
                .filter(line -> !line.startsWith("dpkg-query: "))
                .map(line -> of(section, line))
                .toList();
    }

    /**
     * The whole list of a machine, which always has one.
     *
     * @throws OutputUnparsable when it is not there
     */
    static List<InstalledPackage> all(Sections sections, String name) {
        Section section = sections.complete(name);
        List<InstalledPackage> packages = list(section);
        if (!section.succeeded() || packages.isEmpty()) {
            throw new OutputUnparsable(
                    name, "dpkg-query did not list the installed packages", section.lines());
        }
        return packages;
    }

    private static InstalledPackage of(Section section, String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 4 || fields[3].strip().length() < 2) {
            throw new OutputUnparsable(
                    section.name(), "a line of dpkg-query has another form", List.of(line));
        }
        return new InstalledPackage(fields[0], fields[1], fields[2], fields[3].strip());
    }

    boolean onHold() {
        return status.charAt(0) == 'h';
    }

    /** Neither installed nor away: unpacked, configured in part, or waiting for a trigger. */
    boolean inBetween() {
        char state = status.charAt(1);
        return state != 'n' && state != 'c' && state != 'i';
    }

    /** Whether files of it are there, be it configured or not. */
    boolean present() {
        char state = status.charAt(1);
        return state != 'n' && state != 'c' && !version.isEmpty();
    }
}
