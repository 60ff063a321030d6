package io.sysup.execution.actions.dnf;

import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A version that a repository offers of an installed package.
 *
 * @param bytes room that it takes when it is installed
 */
record NewerPackage(
        String name,
        String arch,
        String version,
        String repository,
        long downloadBytes,
        long bytes) {
    private static final int FIELDS = 6;

    /**
     * @throws OutputUnparsable when dnf did not answer, or in another form
     */
    static SortedMap<PackageKey, NewerPackage> all(Section section) {
        if (!section.succeeded()) {
            throw new OutputUnparsable(
                    section.name(), "dnf did not list the newer versions", section.lines());
        }
        SortedMap<PackageKey, NewerPackage> all = new TreeMap<>();
        for (String line : section.lines()) {
            NewerPackage each = of(section, line);
            all.merge(new PackageKey(each.name(), each.arch()), each, NewerPackage::newest);
        }
        return all;
    }

    private static NewerPackage of(Section section, String line) {
        String[] fields = line.split(" ", -1);
        try {
            if (fields.length == FIELDS) {
                return new NewerPackage(
                        fields[0],
                        fields[1],
                        RpmVersion.plain(fields[2]),
                        fields[3],
                        Long.parseLong(fields[4]),
                        Long.parseLong(fields[5]));
            }
        } catch (NumberFormatException e) {
            // Told below, as any other form is.
        }
        throw new OutputUnparsable(
                section.name(), "a line of newer versions has another form", List.of(line));
    }

    private static NewerPackage newest(NewerPackage one, NewerPackage other) {
        return RpmVersion.ORDER.compare(one.version(), other.version()) >= 0 ? one : other;
    }
}
