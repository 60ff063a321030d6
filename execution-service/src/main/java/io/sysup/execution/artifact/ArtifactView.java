package io.sysup.execution.artifact;

import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An artifact as callers see it.
 *
 * @param retention its class: {@code default}, {@code failed}, {@code report}, {@code short}
 * @param expiresAt when it may be removed; null when never, or when nobody can say it now
 * @param redacted secrets were taken out before it was written
 * @param integrity {@code intact}, {@code damaged} or {@code missing}, as the last look found it;
 *     null before the first
 */
public record ArtifactView(
        UUID id,
        String kind,
        long bytes,
        String sha256,
        String contentType,
        Instant createdAt,
        @Nullable UUID machineId,
        @Nullable String machine,
        @Nullable UUID jobId,
        boolean redacted,
        boolean pinned,
        String retention,
        @Nullable Instant expiresAt,
        @Nullable String integrity,
        @Nullable Instant verifiedAt) {

    static ArtifactView of(Row row, Expiry expiry) {
        return new ArtifactView(
                row.getUUID("id"),
                row.getString("kind"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getString("content_type"),
                Columns.instant(row, "created_at"),
                row.getUUID("machine_id"),
                row.getString("machine"),
                row.getUUID("job_id"),
                Columns.flag(row, "redacted"),
                Columns.flag(row, "pinned"),
                row.getString("retention_policy"),
                expiry.of(row),
                row.getString("integrity"),
                Columns.instantOrNull(row, "verified_at"));
    }
}
