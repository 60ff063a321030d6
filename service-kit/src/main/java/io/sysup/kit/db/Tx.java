package io.sysup.kit.db;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A running transaction. */
public final class Tx {
    private final SqlConnection connection;
    private final Set<Notification> notifications = new LinkedHashSet<>();
    private final List<Uni<Void>> sent = new ArrayList<>();

    Tx(SqlConnection connection) {
        this.connection = connection;
    }

    public List<Row> query(String sql, @Nullable Object... values) {
        return afterSent(() -> Statements.rows(connection, sql, values));
    }

    public Optional<Row> first(String sql, @Nullable Object... values) {
        return query(sql, values).stream().findFirst();
    }

    /** Returns the number of rows changed. */
    public int update(String sql, @Nullable Object... values) {
        return afterSent(() -> Statements.count(connection, sql, values));
    }

    /**
     * A change whose answer nobody needs: it is not waited for, the next statement follows it on
     * the same line. Its failure is that of the next statement that is waited for, or of the
     * transaction.
     */
    public void send(String sql, @Nullable Object... values) {
        sent.add(Statements.send(connection, sql, values));
    }

    /** Returns when all that was sent is carried out; throws what the first failed with. */
    void awaitSent() {
        if (!sent.isEmpty()) {
            Uni.join().all(sent).andFailFast().await().atMost(Statements.LIMIT);
        }
    }

    /** PostgreSQL refuses what follows a failure without saying what that was. */
    private <T> T afterSent(Supplier<T> statement) {
        try {
            return statement.get();
        } catch (TimeoutException silent) {
            throw silent;
        } catch (RuntimeException e) {
            awaitSent();
            throw e;
        }
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

    /** As {@link #send}, one statement for many rows; no rows, no statement. */
    public void batch(String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            sent.add(Statements.sendBatch(connection, sql, rows));
        }
    }
}
