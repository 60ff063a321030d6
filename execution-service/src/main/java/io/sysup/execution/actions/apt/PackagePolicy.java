package io.sysup.execution.actions.apt;

import io.sysup.execution.actions.sections.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code apt-cache policy} says of a package.
 *
 * @param versions newest first, as apt lists them
 */
record PackagePolicy(
        PackageName name,
        @Nullable String installed,
        @Nullable String candidate,
        List<Listed> versions) {

    /**
     * A version that apt knows.
     *
     * @param phased whether it is given to a part of all machines only, for the time being
     * @param sources as apt calls them
     */
    record Listed(
            String version,
            int priority,
            boolean phased,
            boolean installed,
            List<String> sources) {}

    private static final Pattern PACKAGE = Pattern.compile("(\\S+):");
    private static final Pattern INSTALLED = Pattern.compile("  Installed: (\\S+)");
    private static final Pattern CANDIDATE = Pattern.compile("  Candidate: (\\S+)");
    private static final Pattern VERSION =
            Pattern.compile(" (   |\\*\\*\\*) (\\S+) (-?\\d+)( \\(phased .*)?.*");
    static final Pattern SOURCE = Pattern.compile(" +(-?\\d+) (\\S.*)");

    PackagePolicy {
        versions = List.copyOf(versions);
    }

    static List<PackagePolicy> list(Section section) {
        List<PackagePolicy> policies = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : section.lines()) {
            if (PACKAGE.matcher(line).matches()) {
                of(lines).ifPresent(policies::add);
                lines.clear();
            }
            lines.add(line);
        }
        of(lines).ifPresent(policies::add);
        return policies;
    }

    private static Optional<PackagePolicy> of(List<String> lines) {
        Matcher start = PACKAGE.matcher(lines.isEmpty() ? "" : lines.getFirst());
        if (!start.matches()) {
            return Optional.empty();
        }
        List<Listed> versions = new ArrayList<>();
        for (String line : lines) {
            Matcher version = VERSION.matcher(line);
            Matcher source = SOURCE.matcher(line);
            if (version.matches()) {
                versions.add(
                        new Listed(
                                version.group(2),
                                Integer.parseInt(version.group(3)),
                                version.group(4) != null,
                                version.group(1).equals("***"),
                                new ArrayList<>()));
            } else if (source.matches() && !versions.isEmpty()) {
                versions.getLast().sources().add(source.group(2));
            }
        }
        return Optional.of(
                new PackagePolicy(
                        PackageName.of(start.group(1)),
                        value(INSTALLED, lines),
                        value(CANDIDATE, lines),
                        versions));
    }

    private static @Nullable String value(Pattern pattern, List<String> lines) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .filter(found -> !found.equals("(none)"))
                .findFirst()
                .orElse(null);
    }

    Optional<Listed> version(@Nullable String wanted) {
        return versions.stream().filter(each -> each.version().equals(wanted)).findFirst();
    }

    /** What is newer than the installed version, newest first. */
    List<Listed> newer() {
        List<Listed> newer = new ArrayList<>();
        for (Listed each : versions) {
            if (each.installed()) {
                return newer;
            }
            newer.add(each);
        }
        return List.of();
    }
}
