package io.sysup.kit.db;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A running transaction. */
public final class Tx {
    private final SqlConnection connection;

    Tx(SqlConnection connection) {
        this.connection = connection;
    }

    public List<Row> query(String sql, @Nullable Object... values) {
        return Statements.rows(connection, sql, values);
    }

    public Optional<Row> first(String sql, @Nullable Object... values) {
        return query(sql, values).stream().findFirst();
    }

    /** Returns the number of rows changed. */
    public int update(String sql, @Nullable Object... values) {
        return Statements.count(connection, sql, values);
    }

    /** One statement for many rows, sent at once; no rows, no statement. */
    public void batch(String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            Statements.batch(connection, sql, rows);
        }
    }
}
