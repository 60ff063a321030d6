package io.sysup.inventory.discovery;

import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A scan as it is shown.
 *
 * @param status {@code queued}, {@code running}, {@code ok}, {@code warning}, {@code error} or
 *     {@code cancelled}
 * @param probes connections that it tries in all; 0 before it begins
 * @param probed how many of them are over
 * @param open where somebody answered
 * @param known how many of these belong to machines that were registered then
 * @param error why it ended early, or what it could not find out
 */
public record ScanView(
        UUID id,
        String cidr,
        List<Integer> ports,
        String method,
        String status,
        @Nullable String requestedBy,
        Instant requestedAt,
        @Nullable Instant begunAt,
        @Nullable Instant finishedAt,
        long addresses,
        long probes,
        long probed,
        int open,
        int known,
        @Nullable String error) {

    static ScanView of(Row row) {
        String result = row.getString("result");
        Progress progress = result == null ? Progress.NONE : Json.read(result, Progress.class);
        return new ScanView(
                row.getUUID("id"),
                row.getString("cidr"),
                Scan.ports(row),
                row.getString("method"),
                row.getString("status"),
                row.getString("requested_by"),
                Columns.instant(row, "started_at"),
                Columns.instantOrNull(row, "begun_at"),
                Columns.instantOrNull(row, "finished_at"),
                progress.addresses(),
                progress.probes(),
                progress.probed(),
                row.getInteger("open"),
                row.getInteger("known"),
                row.getString("error_message"));
    }
}
