package io.sysup.inventory.timeline;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.inventory.selector.BoundValues;
import io.sysup.inventory.selector.Selector;
import io.sysup.inventory.selector.SelectorSql;
import io.sysup.kit.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which happenings are wanted.
 *
 * @param type one or more, with commas between them
 * @param severity the least one
 * @param actor {@code user}, {@code system}, {@code schedule}, {@code hermes}, or the id of
 *     somebody
 * @param since not before this time
 * @param until before this time
 * @param q words that the message holds, in this order
 * @param where a selector of machines
 */
public record TimelineFilter(
        @QueryParam("type") @Nullable String type,
        @QueryParam("severity") @Nullable String severity,
        @QueryParam("actor") @Nullable String actor,
        @QueryParam("since") @Nullable String since,
        @QueryParam("until") @Nullable String until,
        @QueryParam("q") @Nullable String q,
        @QueryParam("where") @Nullable String where) {
    private static final Set<String> ACTORS = Set.of("user", "system", "schedule", "hermes");
    private static final List<String> SEVERITIES = List.of("info", "warning", "error");
    private static final int LONGEST = 200;
    private static final int MOST_TYPES = 50;

    /** As a condition over machine_events {@code e}. */
    String condition(BoundValues values) {
        List<String> conditions = new ArrayList<>();
        if (type != null && !type.isBlank()) {
            conditions.add("e.event_type = any(" + values.bind(types(type)) + "::text[])");
        }
        if (severity != null && !severity.isBlank()) {
            conditions.add("e.severity = any(" + values.bind(severities(severity)) + "::text[])");
        }
        if (actor != null && !actor.isBlank()) {
            String column = ACTORS.contains(actor) ? "e.actor_type" : "e.actor_id";
            conditions.add(column + " = " + values.bind(checked("actor", actor)));
        }
        if (since != null && !since.isBlank()) {
            conditions.add("e.created_at >= " + time("since", since, values));
        }
        if (until != null && !until.isBlank()) {
            conditions.add("e.created_at < " + time("until", until, values));
        }
        if (q != null && !q.isBlank()) {
            String part = checked("q", q).toLowerCase(Locale.ROOT);
            conditions.add("strpos(lower(e.message), " + values.bind(part) + ") > 0");
        }
        if (where != null && !where.isBlank()) {
            conditions.add(
                    "e.machine_id in (select m.id from inventory.machines m"
                            + " join inventory.machine_state s on s.machine_id = m.id where "
                            + SelectorSql.condition(Selector.parse(where, "where"), values)
                            + ")");
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** Words are compared row by row: over all machines that needs an end. */
    void refuseEndlessSearch() {
        boolean searches = q != null && !q.isBlank();
        if (searches && (since == null || since.isBlank())) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, "since", "must be given with q over all machines");
        }
    }

    private static String[] types(String written) {
        String[] types = written.split(",");
        if (types.length > MOST_TYPES) {
            throw invalid("type", "must be at most " + MOST_TYPES);
        }
        return Arrays.stream(types).map(one -> checked("type", one)).toArray(String[]::new);
    }

    private static String[] severities(String written) {
        int least = SEVERITIES.indexOf(written);
        if (least < 0) {
            throw invalid("severity", "must be one of info, warning, error");
        }
        return SEVERITIES.subList(least, SEVERITIES.size()).toArray(String[]::new);
    }

    private static String checked(String field, String value) {
        if (value.length() > LONGEST || value.contains("\0")) {
            throw invalid(field, "must have at most " + LONGEST + " characters");
        }
        return value.strip();
    }

    private static String time(String field, String value, BoundValues values) {
        try {
            return values.bind(Instant.parse(value.strip()).toString()) + "::text::timestamptz";
        } catch (DateTimeParseException e) {
            throw invalid(field, "must be a time such as 2026-11-30T00:00:00Z");
        }
    }

    private static ProblemException invalid(String field, String message) {
        return ProblemException.invalidField(ErrorKind.VALIDATION, field, message);
    }
}
