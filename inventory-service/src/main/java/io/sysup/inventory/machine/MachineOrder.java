package io.sysup.inventory.machine;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Order of the list: a number first, then the name, then the id, so that every row has its place.
 * By name a page is read from ix_machines_live_name without sorting; by a number the database sorts
 * the matches and keeps one page, some milliseconds for 10,000 machines.
 *
 * @param number the leading number in SQL; null to order by name alone
 * @param descending only for names: numbers are turned round by their sign
 */
record MachineOrder(@Nullable String number, boolean descending) {
    private static final MachineOrder BY_NAME = new MachineOrder(null, false);
    private static final String SEVERITY =
            "array_position(array['error', 'offline', 'warning', 'busy', 'updates_available', 'unknown', 'ok'], s.status)";
    private static final String LAST_SEEN = "coalesce(extract(epoch from m.last_seen_at), 0)";

    static MachineOrder of(@Nullable String sort) {
        if (sort == null || sort.isBlank()) {
            return BY_NAME;
        }
        boolean descending = sort.startsWith("-");
        String word = descending ? sort.substring(1) : sort;
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "name" -> new MachineOrder(null, descending);
            case "status" -> byNumber(SEVERITY, descending);
            case "updates" -> byNumber("s.apt_updates_count", descending);
            case "security" -> byNumber("s.apt_security_count", descending);
            case "lastseen" -> byNumber(LAST_SEEN, descending);
            default ->
                    throw ProblemException.invalidField(
                            ErrorKind.VALIDATION,
                            "sort",
                            "must be one of name, status, updates, security, lastSeen, with - before it to turn it round");
        };
    }

    private static MachineOrder byNumber(String expression, boolean descending) {
        String signed = (descending ? "-" : "") + "(" + expression + ")::numeric";
        return new MachineOrder(signed, false);
    }

    String numberOrZero() {
        return number == null ? "0::numeric" : number;
    }

    /** The order over these expressions for number, name and id. */
    String by(String numbers, String names, String ids) {
        if (number != null) {
            return String.join(", ", numbers, names, ids);
        }
        String direction = descending ? " desc" : "";
        return names + direction + ", " + ids + direction;
    }

    /** Rows that come after the given place. */
    String after(String numberValue, String nameValue, String idValue) {
        if (number == null) {
            String sign = descending ? "<" : ">";
            return "(lower(m.name), m.id) %s (%s, %s)".formatted(sign, nameValue, idValue);
        }
        return "(%s, lower(m.name), m.id) > (%s::text::numeric, %s, %s)"
                .formatted(number, numberValue, nameValue, idValue);
    }
}
