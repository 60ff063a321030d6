package io.sysup.execution.job;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.db.Where;
import io.sysup.kit.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * Which ends of jobs are wanted; an absent part does not restrict.
 *
 * @param errorKind only failures of this kind
 * @param endedSince only those that came to their end then or later
 * @param endedBefore only those that came to their end before
 * @param dryRun only dry runs, or only what was none
 */
public record EndedFilter(
        @QueryParam("errorKind") @Nullable String errorKind,
        @QueryParam("endedSince") @Nullable String endedSince,
        @QueryParam("endedBefore") @Nullable String endedBefore,
        @QueryParam("dryRun") @Nullable String dryRun) {
    public static final EndedFilter ANY = new EndedFilter(null, null, null, null);

    Where restrict(Where where) {
        return where.and("j.status = 'error' and j.error_kind = ?", given(errorKind))
                .and("j.finished_at >= ?::text::timestamptz", time("endedSince", endedSince))
                .and("j.finished_at < ?::text::timestamptz", time("endedBefore", endedBefore))
                .and("coalesce(j.payload_json ->> 'dryRun', 'false') = ?", flag());
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String time(String field, @Nullable String text) {
        String given = given(text);
        try {
            return given == null ? null : Instant.parse(given).toString();
        } catch (DateTimeParseException e) {
            throw invalid(field, "must be a time such as 2026-11-30T00:00:00Z");
        }
    }

    private @Nullable String flag() {
        String given = given(dryRun);
        if (given == null || given.equals("true") || given.equals("false")) {
            return given;
        }
        throw invalid("dryRun", "must be true or false");
    }

    private static ProblemException invalid(String field, String message) {
        return ProblemException.invalidField(ErrorKind.VALIDATION, field, message);
    }
}
