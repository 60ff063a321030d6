package io.sysup.execution.pending;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which pending updates are wanted.
 *
 * @param q part of the package's name
 * @param state {@code ready}, {@code held}, {@code kept_back} or {@code phased}
 * @param where a selector of machines
 * @param olderThanDays only where a machine waits for so many days at least
 * @param youngerThanDays only where a machine waits for less than so many days
 */
public record PendingFilter(
        @QueryParam("q") @Nullable String q,
        @QueryParam("security") @Nullable String security,
        @QueryParam("state") @Nullable String state,
        @QueryParam("where") @Nullable String where,
        @QueryParam("olderThanDays") @Nullable Integer olderThanDays,
        @QueryParam("youngerThanDays") @Nullable Integer youngerThanDays) {
    static final PendingFilter ALL = new PendingFilter(null, null, null, null, null, null);
    private static final int LONGEST = 100;
    private static final int MOST_DAYS = 36_500;

    /** As {@code like} takes it; null for all names. */
    @Nullable String pattern() {
        if (q == null || q.isBlank()) {
            return null;
        }
        String part = q.strip().toLowerCase(Locale.ROOT);
        if (part.length() > LONGEST || part.contains("\0")) {
            throw invalid("q", "must have at most " + LONGEST + " characters");
        }
        return "%" + part.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    @Nullable Boolean wantedSecurity() {
        return switch (security == null ? "" : security.strip()) {
            case "" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid("security", "must be true or false");
        };
    }

    @Nullable String wantedState() {
        if (state == null || state.isBlank()) {
            return null;
        }
        if (!PendingState.isWord(state)) {
            throw invalid("state", "must be one of " + PendingState.words());
        }
        return state;
    }

    @Nullable Integer least() {
        return days("olderThanDays", olderThanDays);
    }

    @Nullable Integer most() {
        return days("youngerThanDays", youngerThanDays);
    }

    boolean asksForAge() {
        return olderThanDays != null || youngerThanDays != null;
    }

    private static @Nullable Integer days(String field, @Nullable Integer days) {
        if (days != null && (days < 0 || days > MOST_DAYS)) {
            throw invalid(field, "must be a number of days from 0 to " + MOST_DAYS);
        }
        return days;
    }

    static ProblemException invalid(String field, String message) {
        return ProblemException.invalidField(ErrorKind.VALIDATION, field, message);
    }
}
