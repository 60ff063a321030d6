package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.AptRepository;
import io.sysup.execution.actions.apt.ReleaseFiles.ReleaseFile;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The repositories a machine is configured for, in apt's order. */
final class Repositories {
    private record Place(String uri, String suite) {}

    /** What apt does not tell: the words of the source itself. */
    private record Entry(@Nullable Boolean trusted, @Nullable String signedBy) {}

    private static final class Parts {
        private final TreeSet<String> components = new TreeSet<>();
        private final TreeSet<String> architectures = new TreeSet<>();
        private String release = "";
    }

    private Repositories() {}

    /** Absent when the script was too old to look, or apt can not read its sources. */
    static @Nullable List<AptRepository> of(Sections sections) {
        Section targets = sections.find("repositories").orElse(null);
        if (targets == null || !targets.succeeded()) {
            return null;
        }
        Map<Place, Parts> places = places(sections.complete("repositories"));
        Map<Place, Entry> entries = entries(sections.complete("entries"));
        ReleaseFiles files = ReleaseFiles.of(sections.complete("release-files"));
        List<AptRepository> repositories = new ArrayList<>();
        places.forEach((place, parts) ->
                repositories.add(
                        repository(
                                place,
                                parts,
                                entries.getOrDefault(place, new Entry(null, null)),
                                files.find(parts.release))));
        // apt names no list of a repository that it never got.
        entries.forEach((place, entry) -> {
            if (!places.containsKey(place)) {
                repositories.add(repository(place, new Parts(), entry, null));
            }
        });
        return repositories;
    }

    private static AptRepository repository(
            Place place, Parts parts, Entry entry, @Nullable ReleaseFile file) {
        return new AptRepository(
                place.uri(),
                place.suite(),
                List.copyOf(parts.components),
                List.copyOf(parts.architectures),
                file == null ? null : file.value("Origin"),
                file == null ? null : file.value("Label"),
                file == null ? null : file.value("Suite"),
                file == null ? null : file.value("Codename"),
                file == null ? null : file.time("Date"),
                file == null ? null : file.time("Valid-Until"),
                entry.signedBy(),
                entry.trusted(),
                file != null && "yes".equalsIgnoreCase(file.value("NotAutomatic")),
                file != null);
    }

    private static Map<Place, Parts> places(Section section) {
        Map<Place, Parts> places = new LinkedHashMap<>();
        for (String line : section.lines()) {
            // apt also says here what it thinks of its sources
            if (line.startsWith("W: ") || line.startsWith("N: ")) {
                continue;
            }
            String[] field = line.split(" \\| ", -1);
            if (field.length != 6) {
                throw new OutputUnparsable(
                        section.name(),
                        "a line about a repository has another form",
                        List.of(line));
            }
            Parts parts =
                    places.computeIfAbsent(
                            new Place(withoutSlash(field[0]), field[1]), place -> new Parts());
            told(field[2], parts.components);
            told(field[3], parts.architectures);
            parts.release = ReleaseFiles.start(field[4], field[5]);
        }
        return places;
    }

    /** apt leaves a word as it is that has no meaning, as in a repository without components. */
    private static void told(String value, TreeSet<String> values) {
        if (!value.isBlank() && !value.startsWith("$(")) {
            values.add(value);
        }
    }

    private static Map<Place, Entry> entries(Section section) {
        Map<Place, Entry> entries = new LinkedHashMap<>();
        for (String line : section.lines()) {
            String[] word = line.split(" ", 4);
            if (word.length == 4) {
                entries.putIfAbsent(
                        new Place(withoutSlash(word[0]), word[1]),
                        new Entry(
                                word[2].equals("-") ? null : isYes(word[2]),
                                word[3].equals("-") ? null : word[3]));
            }
        }
        return entries;
    }

    private static boolean isYes(String word) {
        return List.of("yes", "true", "with", "on", "enable", "1").contains(word.toLowerCase());
    }

    static String withoutSlash(String uri) {
        return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
    }
}
