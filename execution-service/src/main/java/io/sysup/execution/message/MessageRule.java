package io.sysup.execution.message;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One rule of {@code messages/rules.yaml}.
 *
 * @param severity null when the line says so itself
 */
record MessageRule(
        String name, String source, String category, @Nullable String severity, Pattern match) {
    private static final Set<String> SOURCES = Set.of("apt", "ssh", "system");
    private static final Set<String> CATEGORIES =
            Set.of(
                    "error",
                    "warning",
                    "future_major_change",
                    "deprecation",
                    "security_notice",
                    "repository_notice");
    private static final Set<String> SEVERITIES = Set.of("info", "warning", "error");

    MessageRule {
        if (!SOURCES.contains(source)
                || !CATEGORIES.contains(category)
                || severity != null && !SEVERITIES.contains(severity)) {
            throw new IllegalArgumentException(
                    "The rule " + name + " has a word that nobody knows.");
        }
    }

    String severityOf(String line) {
        if (severity != null) {
            return severity;
        }
        return switch (line.charAt(0)) {
            case 'E' -> "error";
            case 'W' -> "warning";
            default -> "info";
        };
    }

    @Nullable String group(Matcher found, String group) {
        return match.namedGroups().containsKey(group) ? found.group(group) : null;
    }
}
