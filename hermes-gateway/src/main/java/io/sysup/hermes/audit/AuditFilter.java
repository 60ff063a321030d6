package io.sysup.hermes.audit;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.db.Where;
import io.sysup.kit.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which rows of the log are wanted; what is not given does not restrict. */
public class AuditFilter {
    private static final String ANY_ENDING = "*";
    private static final String ANYWHERE =
            """
            position(lower(?) in lower(concat_ws(' ', actor, actor_label, action, target,
                error_kind, remote_address, request_id, details))) > 0\
            """;

    @QueryParam("actor")
    @Parameter(description = "Who did it, e.g. client:ID or system:execution")
    @Nullable String actor;

    @QueryParam("action")
    @Parameter(description = "What was done, e.g. sign_in, or http.* for all that begin so")
    @Nullable String action;

    @QueryParam("outcome")
    @Parameter(description = "begun, ok, refused, failed or unknown")
    @Nullable String outcome;

    @QueryParam("target")
    @Parameter(description = "Part of what it was done to, e.g. /machines/")
    @Nullable String target;

    @QueryParam("machine")
    @Parameter(description = "Id of a machine that it was done to")
    @Nullable UUID machine;

    @QueryParam("text")
    @Parameter(
            description =
                    "Part of who, what, where from or the details; reads rows from the newest one on")
    @Nullable String text;

    @QueryParam("from")
    @Parameter(description = "Not before this time, e.g. 2026-11-30T00:00:00Z")
    @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "Before this time")
    @Nullable String to;

    Where where() {
        String beginning =
                action != null && action.endsWith(ANY_ENDING)
                        ? action.substring(0, action.length() - ANY_ENDING.length())
                        : null;
        return new Where()
                .and("actor = ?", actor)
                .and("action = ?", beginning == null ? action : null)
                .and("starts_with(action, ?)", beginning)
                .and("outcome = ?", outcome)
                .and("position(lower(?) in lower(target)) > 0", target)
                .and("position(? in target) > 0", machine == null ? null : machine.toString())
                .and(ANYWHERE, text == null || text.isBlank() ? null : text.strip())
                .and("at >= ?", time("from", from))
                .and("at < ?", time("to", to));
    }

    private static @Nullable OffsetDateTime time(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Instant.parse(text).atOffset(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw ProblemException.invalidField(
                    ErrorKind.VALIDATION, field, "must be a time such as 2026-11-30T00:00:00Z");
        }
    }
}
