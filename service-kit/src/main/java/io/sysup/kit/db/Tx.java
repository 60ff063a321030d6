package io.sysup.kit.db;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A running transaction. */
public final class Tx {
    private final SqlConnection connection;
    private final Set<Notification> notifications = new LinkedHashSet<>();

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

    /**
     * Wakes whoever listens on the channel, once the transaction is kept.
     *
     * @param payload says what it is about; empty when there is nothing to say
     */
    public void wake(String channel, String payload) {
        notifications.add(new Notification(channel, payload));
    }

    Set<Notification> notifications() {
        return notifications;
    }

    /** One statement for many rows, sent at once; no rows, no statement. */
    public void batch(String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            Statements.batch(connection, sql, rows);
        }
    }
}
