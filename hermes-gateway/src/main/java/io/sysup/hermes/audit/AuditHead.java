package io.sysup.hermes.audit;

import io.vertx.sqlclient.Row;
import org.jspecify.annotations.Nullable;

/**
 * The newest row of the log; of an empty one, the place before the first.
 *
 * @param hash in hexadecimal
 */
public record AuditHead(long seq, String hash, @Nullable String at) {
    public static final AuditHead NONE = new AuditHead(0, "0".repeat(64), null);

    static AuditHead of(Row row) {
        return new AuditHead(
                row.getLong("seq"),
                row.getString("hash"),
                RowTime.text(row.getOffsetDateTime("at").toInstant()));
    }
}
