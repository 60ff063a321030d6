package io.sysup.execution.actions.apt;

import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Section;
import io.sysup.execution.actions.sections.Sections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much is downloaded for a package, and how much more room it takes afterwards. What neither
 * the lists nor dpkg tell is not known: a repository may leave sizes out.
 */
final class PackageSizes {
    private record Version(String name, String version) {}

    private record Sizes(@Nullable Long download, @Nullable Long installed) {}

    private static final long KIBIBYTE = 1024;

    private final Map<Version, Sizes> available = new HashMap<>();
    private final Map<PackageName, Long> present = new HashMap<>();

    private PackageSizes() {}

    static PackageSizes of(Sections sections) {
        PackageSizes sizes = new PackageSizes();
        sections.find("records")
                .ifPresent(records -> {
                    for (String line : sections.complete("records").lines()) {
                        String[] field = fields(records, line, 5);
                        sizes.available.put(
                                new Version(field[0] + ":" + field[1], field[2]),
                                new Sizes(number(records, field[3]), kibibytes(records, field[4])));
                    }
                });
        sections.find("conffiles")
                .ifPresent(dpkg -> {
                    for (String line : sections.complete("conffiles").lines()) {
                        if (line.startsWith("package\t")) {
                            String[] field = fields(dpkg, line, 4);
                            Long size = kibibytes(dpkg, field[3]);
                            if (size != null) {
                                sizes.present.put(new PackageName(field[1], field[2]), size);
                            }
                        }
                    }
                });
        return sizes;
    }

    @Nullable Long download(String name, @Nullable String arch, @Nullable String version) {
        Sizes found = sizes(name, arch, version);
        return found == null ? null : found.download();
    }

    /**
     * @param from absent for a new package
     * @param to absent for a removal
     */
    @Nullable Long change(
            String name,
            @Nullable String arch,
            @Nullable String from,
            @Nullable String to,
            @Nullable String archBefore) {
        Long before = from == null ? Long.valueOf(0) : before(name, archBefore);
        Sizes found = to == null ? new Sizes(0L, 0L) : sizes(name, arch, to);
        Long after = found == null ? null : found.installed();
        return before == null || after == null ? null : after - before;
    }

    private @Nullable Long before(String name, @Nullable String arch) {
        return present.get(new PackageName(name, arch));
    }

    private @Nullable Sizes sizes(String name, @Nullable String arch, @Nullable String version) {
        if (version == null) {
            return null;
        }
        Sizes found = available.get(new Version(name + ":" + arch, version));
        return found != null ? found : available.get(new Version(name + ":all", version));
    }

    private static String[] fields(Section section, String line, int count) {
        String[] fields = line.split("\t", -1);
        if (fields.length != count) {
            throw new OutputUnparsable(
                    section.name(), "a line about a package has another form", List.of(line));
        }
        return fields;
    }

    private static @Nullable Long kibibytes(Section section, String text) {
        Long number = number(section, text);
        return number == null ? null : number * KIBIBYTE;
    }

    private static @Nullable Long number(Section section, String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw new OutputUnparsable(
                    section.name(), "\"" + text + "\" is no size", List.of(text));
        }
    }
}
