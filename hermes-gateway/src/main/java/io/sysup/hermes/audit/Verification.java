package io.sysup.hermes.audit;

import io.sysup.kit.db.Columns;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the server found when it followed the chain.
 *
 * @param first number of the first row that was in the table
 * @param broken in one word how it is: {@code altered}, {@code removed}, {@code rewritten} or
 *     {@code cut}; absent when it is not
 * @param brokenSeq number of the first row that is wrong
 */
public record Verification(
        Instant beganAt,
        Instant endedAt,
        String requestedBy,
        long first,
        long last,
        long rows,
        @Nullable String broken,
        @Nullable Long brokenSeq,
        @Nullable String message) {

    static Verification of(Row row) {
        return new Verification(
                Columns.instant(row, "began_at"),
                Columns.instant(row, "ended_at"),
                row.getString("requested_by"),
                row.getLong("first_seq"),
                row.getLong("last_seq"),
                row.getLong("rows"),
                row.getString("broken"),
                row.getLong("broken_seq"),
                row.getString("message"));
    }
}
