package io.sysup.execution.actions.dnf;

import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;

/**
 * An installed package. Of some, kernels mostly, there are several versions beside each other.
 *
 * @param version with release, and with the epoch where it has one
 * @param bytes room that it takes
 */
record RpmPackage(String name, String arch, String version, long bytes) {
    private static final int FIELDS = 4;

    /**
     * The whole list of a machine, which always has one.
     *
     * @throws OutputUnparsable when it is not there
     */
    static List<RpmPackage> all(Sections sections, String name) {
        Section section = sections.complete(name);
        List<RpmPackage> packages =
                section.lines().stream().map(line -> of(section, line)).toList();
        if (!section.succeeded() || packages.isEmpty()) {
            throw new OutputUnparsable(
                    name, "rpm did not list the installed packages", section.lines());
        }
        return packages;
    }

    private static RpmPackage of(Section section, String line) {
        String[] fields = line.split("\t", -1);
        try {
            if (fields.length == FIELDS) {
                return new RpmPackage(
                        fields[0],
                        fields[1],
                        RpmVersion.plain(fields[2]),
                        Long.parseLong(fields[3]));
            }
        } catch (NumberFormatException e) {
            // Told below, as any other form is.
        }
        throw new OutputUnparsable(section.name(), "a line of rpm has another form", List.of(line));
    }

    PackageKey key() {
        return new PackageKey(name, arch);
    }
}
