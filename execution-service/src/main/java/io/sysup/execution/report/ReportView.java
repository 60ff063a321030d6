package io.sysup.execution.report;

import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as callers see it.
 *
 * @param status {@code running}, {@code ok} or {@code error}
 * @param days how far back it looks
 * @param files one for each format, as soon as they are made
 * @param errorKind why it could not be made
 */
public record ReportView(
        UUID id,
        String kind,
        String title,
        String status,
        @Nullable UUID machineId,
        @Nullable String machine,
        @Nullable String where,
        @Nullable Integer days,
        String language,
        @Nullable String requestedBy,
        boolean pinned,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable String errorKind,
        @Nullable String errorMessage,
        List<File> files) {

    /** A file of it. */
    public record File(String format, UUID artifactId, long bytes, String sha256) {}

    static ReportView of(Row row) {
        return new ReportView(
                row.getUUID("id"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("status"),
                row.getUUID("machine_id"),
                row.getString("machine"),
                row.getString("selector"),
                row.getInteger("period_days"),
                row.getString("language"),
                row.getString("requested_by"),
                Columns.flag(row, "pinned"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "finished_at"),
                row.getString("error_kind"),
                row.getString("error_message"),
                List.of(Json.read(row.getString("files"), File[].class)));
    }
}
