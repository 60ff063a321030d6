package io.sysup.hermes.audit;

import io.sysup.kit.json.Json;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log for people.
 *
 * @param outcome {@code begun}, {@code ok}, {@code refused}, {@code failed} or {@code unknown}
 * @param requestId the same in all rows of one request
 */
public record AuditView(
        long seq,
        UUID id,
        String at,
        String actor,
        @Nullable String actorLabel,
        String action,
        @Nullable String target,
        @Nullable Integer status,
        String outcome,
        @Nullable String errorKind,
        @Nullable String remoteAddress,
        @Nullable String requestId,
        Map<String, Object> details,
        String hash) {

    static AuditView of(AuditRow row) {
        return new AuditView(
                row.seq(),
                row.id(),
                row.at(),
                row.actor(),
                row.actorLabel(),
                row.action(),
                row.target(),
                row.status(),
                row.outcome(),
                row.errorKind(),
                row.remoteAddress(),
                row.requestId(),
                Json.object(row.details()),
                row.hash());
    }
}
