package io.sysup.execution.job;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a waiting job from running, or a running one from going on.
 *
 * @param kind {@code held}, {@code step}, {@code paused}, {@code blackout}, {@code starts_at},
 *     {@code machine_offline}, {@code lock} or {@code limit}; of a running one {@code machine_lock}
 * @param text for people, without a full stop
 */
public record Hold(String kind, String text) {
    private static final Set<String> OFFLINE =
            Set.of(
                    ErrorKind.SSH_UNREACHABLE.word(),
                    ErrorKind.SSH_TIMEOUT.word(),
                    ErrorKind.SSH_CONNECTION_LOST.word());

    static @Nullable Hold of(Row row) {
        String status = row.getString("status");
        if ("running".equals(status)) {
            String waitsFor = row.getString("waits_for");
            return waitsFor == null ? null : new Hold("machine_lock", waitsFor);
        }
        if (!"queued".equals(status)) {
            return null;
        }
        return held(row)
                .or(() -> paused(row))
                .or(() -> blackout(row))
                .or(() -> later(row))
                .or(() -> busy(row))
                .or(() -> limited(row))
                .or(() -> behind(row))
                .orElse(null);
    }

    private static Optional<Hold> held(Row row) {
        return Optional.ofNullable(row.getString("hold_reason"))
                .map(why ->
                        why.equals("after")
                                ? new Hold(
                                        "step",
                                        "waits for job "
                                                + row.getUUID("parent_job_id")
                                                + " to end well")
                                : new Hold("held", why));
    }

    private static Optional<Hold> paused(Row row) {
        String scope = row.getString("pause_scope");
        if (scope == null) {
            return Optional.empty();
        }
        String what =
                switch (scope) {
                    case "action" -> row.getString("kind") + " is paused";
                    case "machine" -> "the machine is paused";
                    default -> "the queue is paused";
                };
        String reason = row.getString("pause_reason");
        return Optional.of(new Hold("paused", reason.isBlank() ? what : what + ": " + reason));
    }

    private static Optional<Hold> blackout(Row row) {
        return row.getOffsetDateTime("starts_at") == null
                ? Optional.empty()
                : Optional.ofNullable(row.getString("blackout"))
                        .map(why -> new Hold("blackout", why));
    }

    private static Optional<Hold> later(Row row) {
        Instant startsAt = Columns.instantOrNull(row, "starts_at");
        if (startsAt == null) {
            return Optional.empty();
        }
        Instant shown = startsAt.truncatedTo(ChronoUnit.SECONDS);
        String failure = row.getString("error_kind");
        return Optional.of(
                failure != null && OFFLINE.contains(failure)
                        ? new Hold(
                                "machine_offline",
                                "the machine did not answer, it is tried again at " + shown)
                        : new Hold("starts_at", "starts at " + shown));
    }

    private static Optional<Hold> busy(Row row) {
        UUID job = row.getUUID("busy_with");
        return job == null
                ? Optional.empty()
                : Optional.of(new Hold("lock", "waits for job " + job + " on the same machine"));
    }

    private static Optional<Hold> behind(Row row) {
        return Optional.ofNullable(row.getUUID("behind"))
                .map(job -> new Hold("lock", "waits behind job " + job + " on the same machine"));
    }

    private static Optional<Hold> limited(Row row) {
        String scope = row.getString("limit_scope");
        if (scope == null) {
            return Optional.empty();
        }
        String subject = row.getString("limit_subject");
        String of =
                switch (scope) {
                    case "action" -> " of " + subject;
                    case "tag" -> " on machines with the tag " + subject;
                    default -> "";
                };
        int most = row.getInteger("limit_max");
        return Optional.of(
                new Hold(
                        "limit",
                        "at most "
                                + most
                                + (most == 1 ? " job" : " jobs")
                                + of
                                + " may run at once"));
    }
}
