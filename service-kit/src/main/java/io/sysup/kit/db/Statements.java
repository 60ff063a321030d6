package io.sysup.kit.db;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a statement and its values go to the client, which prepares each once on a connection.
 *
 * <p>PostgreSQL plans a prepared statement anew at each use as long as the lengths of its arrays
 * promise a better plan than that for arrays of unknown length. Where no length wants another plan,
 * arrays come as {@code unnest((select $1::uuid[]))}: the planner sees nothing of them, and stops
 * after five plans. Planning was a fifth of the database's work before.
 */
final class Statements {
    /** A database that went silent without closing the line must not hold its callers for ever. */
    static final Duration LIMIT = Duration.ofSeconds(30);

    private Statements() {}

    static List<Row> rows(SqlClient client, String sql, @Nullable Object... values) {
        List<Row> rows = new ArrayList<>();
        client.preparedQuery(sql).execute(tuple(values)).await().atMost(LIMIT).forEach(rows::add);
        return rows;
    }

    static int count(SqlClient client, String sql, @Nullable Object... values) {
        return client.preparedQuery(sql).execute(tuple(values)).await().atMost(LIMIT).rowCount();
    }

    /** Sent at once; the answer is whether it was carried out, for whoever asks for it. */
    static Uni<Void> send(SqlClient client, String sql, @Nullable Object... values) {
        return sent(client.preparedQuery(sql).execute(tuple(values)));
    }

    /** As {@link #send}, one statement for many rows. */
    static Uni<Void> sendBatch(SqlClient client, String sql, List<@Nullable Object[]> rows) {
        return sent(
                client.preparedQuery(sql)
                        .executeBatch(rows.stream().map(Statements::tuple).toList()));
    }

    private static Uni<Void> sent(Uni<RowSet<Row>> answer) {
        Uni<Void> sent = answer.replaceWithVoid().memoize().indefinitely();
        sent.subscribe().with(done -> {}, failure -> {});
        return sent;
    }

    private static Tuple tuple(@Nullable Object... values) {
        return Tuple.from(Arrays.stream(values).map(Statements::encoded).toList());
    }

    private static @Nullable Object encoded(@Nullable Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
