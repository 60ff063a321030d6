package io.sysup.execution.actions.apt;

import io.sysup.contracts.apt.PackageSource;
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
 * What the sources call themselves, from {@code apt-cache policy} without names: {@code
 * v=12,o=Debian,a=stable,n=bookworm,l=Debian,c=main}.
 */
final class SourceNames {
    private static final Pattern RELEASE = Pattern.compile(" +release (.*)");

    private final Map<String, Map<String, String>> byName = new HashMap<>();

    private SourceNames() {}

    static SourceNames of(Section releases) {
        SourceNames names = new SourceNames();
        String source = null;
        for (String line : releases.lines()) {
            Matcher release = RELEASE.matcher(line);
            Matcher next = PackagePolicy.SOURCE.matcher(line);
            if (release.matches() && source != null) {
                names.byName.put(source, fields(release.group(1)));
            } else if (next.matches()) {
                source = next.group(2);
            }
        }
        return names;
    }

    /** As apt writes it in a simulation: {@code Debian:12.15/oldstable}. */
    Optional<String> origin(String source) {
        Map<String, String> values = byName.getOrDefault(source, Map.of());
        String label = values.getOrDefault("l", values.getOrDefault("o", ""));
        if (label.isEmpty()) {
            return Optional.empty();
        }
        List<String> place = new ArrayList<>();
        for (String field : List.of("v", "a")) {
            String value = values.getOrDefault(field, "");
            if (!value.isEmpty()) {
                place.add(value);
            }
        }
        return Optional.of(label + ":" + String.join("/", place));
    }

    /** None for what is only installed. */
    Optional<PackageSource> source(String name) {
        Map<String, String> values = byName.get(name);
        if (values == null || values.getOrDefault("a", "").equals("now")) {
            return Optional.empty();
        }
        return Optional.of(
                new PackageSource(
                        text(values.get("o")),
                        text(values.get("l")),
                        text(values.get("a")),
                        text(values.get("n")),
                        text(values.get("c"))));
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private static Map<String, String> fields(String release) {
        Map<String, String> values = new HashMap<>();
        for (String field : release.split(",")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                values.put(field.substring(0, equals), field.substring(equals + 1));
            }
        }
        return values;
    }
}
