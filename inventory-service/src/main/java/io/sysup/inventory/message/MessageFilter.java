package io.sysup.inventory.message;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.inventory.selector.BoundValues;
import io.sysup.inventory.selector.Selector;
import io.sysup.inventory.selector.SelectorSql;
import io.sysup.kit.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which messages are wanted.
 *
 * @param severity the least one
 * @param acknowledged {@code no}, {@code yes} or {@code all}; {@code no} if absent
 * @param q words that the message holds, as search engines take them: {@code "in a row"}, {@code
 *     or}, {@code -not}
 * @param where a selector of machines
 * @param key of one message, on whichever machines it stands
 */
public record MessageFilter(
        @QueryParam("machineId") @Nullable UUID machineId,
        @QueryParam("category") @Nullable String category,
        @QueryParam("severity") @Nullable String severity,
        @QueryParam("source") @Nullable String source,
        @QueryParam("package") @Nullable String packageName,
        @QueryParam("acknowledged") @Nullable String acknowledged,
        @QueryParam("q") @Nullable String q,
        @QueryParam("where") @Nullable String where,
        @QueryParam("key") @Nullable String key) {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final List<String> CATEGORIES =
            List.of(
                    "error",
                    "warning",
                    "future_major_change",
                    "deprecation",
                    "security_notice",
                    "repository_notice");
    private static final List<String> SOURCES =
            List.of("apt", "docker", "post_install", "ssh", "system");
    private static final List<String> SEVERITIES = List.of("info", "warning", "error");
    private static final int LONGEST = 200;

    /** As a condition over messages {@code x} of machines {@code m} with their state {@code s}. */
    String condition(BoundValues values) {
        List<String> conditions = new ArrayList<>();
        if (machineId != null) {
            conditions.add("x.machine_id = " + values.bind(machineId));
        }
        if (category != null && !category.isBlank()) {
            conditions.add("x.category = " + values.bind(word("category", category, CATEGORIES)));
        }
        if (source != null && !source.isBlank()) {
            conditions.add("x.source = " + values.bind(word("source", source, SOURCES)));
        }
        if (severity != null && !severity.isBlank()) {
            int least = SEVERITIES.indexOf(word("severity", severity, SEVERITIES));
            String[] wanted = SEVERITIES.subList(least, SEVERITIES.size()).toArray(String[]::new);
            conditions.add("x.severity = any(" + values.bind(wanted) + "::text[])");
        }
        if (packageName != null && !packageName.isBlank()) {
            conditions.add("x.package_name = " + values.bind(text("package", packageName)));
        }
        switch (acknowledged == null || acknowledged.isBlank() ? "no" : acknowledged) {
            case "no" -> conditions.add("not x.acknowledged");
            case "yes" -> conditions.add("x.acknowledged");
            case "all" -> conditions.add("true");
            default -> throw invalid("acknowledged", "must be one of no, yes, all");
        }
        if (q != null && !q.isBlank()) {
            conditions.add(
                    "to_tsvector('simple', x.message) @@ websearch_to_tsquery('simple', "
                            + values.bind(text("q", q))
                            + ")");
        }
        if (key != null && !key.isBlank()) {
            if (!KEY.matcher(key).matches()) {
                throw invalid("key", "must be the key of a message");
            }
            conditions.add("x.dedup_key = " + values.bind(key));
        }
        if (where != null && !where.isBlank()) {
            conditions.add(SelectorSql.condition(Selector.parse(where, "where"), values));
        }
        return String.join(" and ", conditions);
    }

    /** Whether somebody has read them decides something else. */
    MessageFilter whatever() {
        return new MessageFilter(
                machineId, category, severity, source, packageName, "all", q, where, key);
    }

    private static String word(String field, String value, List<String> known) {
        if (!known.contains(value)) {
            throw invalid(field, "must be one of " + String.join(", ", known));
        }
        return value;
    }

    private static String text(String field, String value) {
        if (value.length() > LONGEST || value.contains("\0")) {
            throw invalid(field, "must have at most " + LONGEST + " characters");
        }
        return value.strip();
    }

    private static ProblemException invalid(String field, String message) {
        return ProblemException.invalidField(ErrorKind.VALIDATION, field, message);
    }
}
