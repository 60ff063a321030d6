package io.sysup.hermes.audit;

import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Map;

/**
 * A beginning of the log that lies in a file.
 *
 * @param hash of its last row, which the first row in the table was written behind
 * @param sha256 of the file
 */
public record Archive(long first, long last, String hash, String file, String sha256, Instant at) {
    static final String ACTION = "audit.archived";

    static Archive of(Row row) {
        return new Archive(
                row.getLong("first_seq"),
                row.getLong("last_seq"),
                row.getString("last_hash"),
                row.getString("file"),
                row.getString("sha256"),
                Columns.instant(row, "archived_at"));
    }

    long rows() {
        return last - first + 1;
    }

    /** The row of the log that says so: who verifies the rest looks for it. */
    AuditEntry entry(AuditActor actor) {
        return AuditEntry.of(at, actor, ACTION, "rows " + first + " to " + last)
                .with(
                        Map.of(
                                "upTo", last,
                                "hash", hash,
                                "rows", rows(),
                                "file", file,
                                "sha256", sha256));
    }

    AuditHead end() {
        return new AuditHead(last, hash, null);
    }
}
