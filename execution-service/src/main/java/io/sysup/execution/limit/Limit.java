package io.sysup.execution.limit;

import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * How many jobs of a scope may run at once. A lost job counts: something may be running there.
 *
 * @param subject name of the action, or the tag; empty for all
 * @param running jobs it counts at the moment
 */
public record Limit(
        UUID id,
        LimitScope scope,
        String subject,
        int maxRunning,
        long running,
        String setBy,
        Instant createdAt) {

    static Limit of(Row row) {
        return new Limit(
                row.getUUID("id"),
                LimitScope.of(row.getString("scope")),
                row.getString("subject"),
                row.getInteger("max_running"),
                row.getLong("running"),
                row.getString("set_by"),
                Columns.instant(row, "created_at"));
    }

    boolean counts(String action, Set<String> tags) {
        return switch (scope) {
            case ALL -> true;
            case ACTION -> subject.equals(action);
            case TAG -> tags.contains(subject);
        };
    }
}
