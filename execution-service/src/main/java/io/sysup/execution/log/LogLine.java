package io.sysup.execution.log;

import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;

/**
 * One stored line.
 *
 * @param seq 1, 2, 3… within the job
 * @param stream {@code stdout}, {@code stderr} or {@code system}
 */
public record LogLine(long seq, Instant at, String stream, String level, String message) {
    static LogLine of(Row row) {
        return new LogLine(
                row.getLong("seq"),
                Columns.instant(row, "logged_at"),
                row.getString("stream"),
                row.getString("level"),
                row.getString("message"));
    }
}
