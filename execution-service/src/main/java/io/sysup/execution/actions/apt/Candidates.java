package io.sysup.execution.actions.apt;

import io.sysup.execution.actions.sections.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version apt would install of a package and where it comes from, read from {@code apt-cache
 * policy} with names, and from the same without names, which tells what a source is called.
 */
final class Candidates {
    /**
     * @param phased whether it is given to a part of all machines only, for the time being
     */
    record Candidate(String version, @Nullable String origin, boolean phased) {}

    private static final Pattern PACKAGE = Pattern.compile("(\\S+):");
    private static final Pattern CANDIDATE = Pattern.compile("  Candidate: (\\S+)");
    private static final Pattern VERSION =
            Pattern.compile(" (?:   |\\*\\*\\*) (\\S+) -?\\d+( \\(phased .*)?.*");
    private static final Pattern SOURCE = Pattern.compile(" +-?\\d+ (\\S.*)");
    private static final Pattern RELEASE = Pattern.compile(" +release (.*)");

    private final Map<PackageName, Candidate> byName = new HashMap<>();

    private Candidates() {}

    static Candidates none() {
        return new Candidates();
    }

    static Candidates of(Section policy, Section sources) {
        Candidates candidates = new Candidates();
        candidates.read(policy, originsBySource(sources));
        return candidates;
    }

    Optional<Candidate> of(PackageName name) {
        return Optional.ofNullable(byName.get(name));
    }

    private void read(Section policy, Map<String, String> origins) {
        PackageName name = null;
        String wanted = null;
        String version = null;
        for (String line : policy.lines()) {
            Matcher start = PACKAGE.matcher(line);
            Matcher candidate = CANDIDATE.matcher(line);
            Matcher listed = VERSION.matcher(line);
            Matcher source = SOURCE.matcher(line);
            if (start.matches()) {
                name = PackageName.of(start.group(1));
                wanted = null;
                version = null;
            } else if (name != null
                    && candidate.matches()
                    && !candidate.group(1).equals("(none)")) {
                wanted = candidate.group(1);
                byName.put(name, new Candidate(wanted, null, false));
            } else if (listed.matches()) {
                version = listed.group(1);
                if (name != null
                        && wanted != null
                        && wanted.equals(version)
                        && listed.group(2) != null) {
                    byName.put(name, new Candidate(wanted, null, true));
                }
            } else if (name != null
                    && source.matches()
                    && wanted != null
                    && wanted.equals(version)) {
                addOrigin(name, origins.get(source.group(1)));
            }
        }
    }

    private void addOrigin(PackageName name, @Nullable String origin) {
        Candidate known = byName.get(name);
        if (known == null || origin == null) {
            return;
        }
        String all = known.origin() == null ? origin : known.origin() + ", " + origin;
        byName.put(name, new Candidate(known.version(), all, known.phased()));
    }

    private static Map<String, String> originsBySource(Section sources) {
        Map<String, String> origins = new HashMap<>();
        String source = null;
        for (String line : sources.lines()) {
            Matcher release = RELEASE.matcher(line);
            Matcher next = SOURCE.matcher(line);
            if (release.matches() && source != null) {
                String origin = origin(release.group(1));
                if (origin != null) {
                    origins.put(source, origin);
                }
            } else if (next.matches()) {
                source = next.group(1);
            }
        }
        return origins;
    }

    /**
     * Writes {@code v=12,o=Debian,a=stable,n=bookworm,l=Debian,c=main} as apt does in a simulation.
     */
    private static @Nullable String origin(String release) {
        Map<String, String> values = new HashMap<>();
        for (String field : release.split(",")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                values.put(field.substring(0, equals), field.substring(equals + 1));
            }
        }
        String label = values.getOrDefault("l", values.getOrDefault("o", ""));
        String archive = values.getOrDefault("a", "");
        if (label.isEmpty()) {
            return null;
        }
        List<String> place = new ArrayList<>();
        if (!values.getOrDefault("v", "").isEmpty()) {
            place.add(values.getOrDefault("v", ""));
        }
        if (!archive.isEmpty()) {
            place.add(archive);
        }
        return label + ":" + String.join("/", place);
    }
}
