package io.sysup.kit.db;

import io.sysup.kit.json.Json;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A running transaction. */
public final class Tx implements Queries {
    private final Future<SqlConnection> connection;
    private final Set<Notification> notifications = new LinkedHashSet<>();
    private final List<Future<?>> sent = new ArrayList<>();
    private final Map<String, Map<Object, Object>> gathered = new LinkedHashMap<>();

    Tx(Future<SqlConnection> connection) {
        this.connection = connection;
    }

    @Override
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
        sent.add(Statements.answer(connection, sql, values));
    }

    /** As {@link #send}, one statement for many rows; no rows, no statement. */
    public void batch(String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            sent.add(Statements.batch(connection, sql, rows));
        }
    }

    /**
     * As {@link #send}, for changes whose place among the others does not matter. All rows of a
     * statement go with it as one JSON array, its only value, before the next that is waited for,
     * or at the end; of those with the same key the latest.
     */
    public void gather(String sql, Object key, Object row) {
        gathered.computeIfAbsent(sql, text -> new LinkedHashMap<>()).put(key, row);
    }

    private void sendGathered() {
        gathered.forEach((sql, rows) -> send(sql, Json.write(rows.values())));
        gathered.clear();
    }

    /** Ends when all that was sent is carried out, with what the first failed with. */
    Future<?> allSent() {
        sendGathered();
        return Future.all(sent);
    }

    /** PostgreSQL refuses what follows a failure without saying what that was. */
    private <T> T afterSent(Supplier<T> statement) {
        sendGathered();
        try {
            return statement.get();
        } catch (NoAnswerException silent) {
            throw silent;
        } catch (RuntimeException e) {
            Statements.await(allSent());
            throw e;
        }
    }

    @Override
    public void wake(Collection<Notification> news) {
        notifications.addAll(news);
    }

    Set<Notification> notifications() {
        return notifications;
    }
}
