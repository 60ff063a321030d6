package io.sysup.kit.db;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * How a statement and its values go to the client, which prepares each once on a connection.
 *
 * <p>PostgreSQL plans a prepared statement anew at each use as long as the lengths of its arrays
 * promise a better plan than that for arrays of unknown length. Where no length wants another plan,
 * arrays come as {@code unnest((select $1::uuid[]))} or {@code any((select $1::uuid[])::uuid[])}:
 * the planner sees nothing of them, and stops after five plans. Planning was a fifth of the
 * database's work before.
 */
final class Statements {
    /** A database that went silent without closing the line must not hold its callers for ever. */
    static final Duration LIMIT = Duration.ofSeconds(30);

    private Statements() {}

    static List<Row> rows(
            Future<? extends SqlClient> client, String sql, @Nullable Object... values) {
        List<Row> rows = new ArrayList<>();
        await(answer(client, sql, values)).forEach(rows::add);
        return rows;
    }

    static int count(Future<? extends SqlClient> client, String sql, @Nullable Object... values) {
        return await(answer(client, sql, values)).rowCount();
    }

    /** Sent at once; the answer is whether it was carried out. */
    static Future<RowSet<Row>> answer(
            Future<? extends SqlClient> client, String sql, @Nullable Object... values) {
        Tuple tuple = tuple(values);
        return client.compose(line -> line.preparedQuery(sql).execute(tuple));
    }

    /** As {@link #answer}, one statement for many rows. */
    static Future<RowSet<Row>> batch(
            Future<? extends SqlClient> client, String sql, List<@Nullable Object[]> rows) {
        List<Tuple> tuples = rows.stream().map(Statements::tuple).toList();
        return client.compose(line -> line.preparedQuery(sql).executeBatch(tuples));
    }

    /** Waits on a virtual thread; throws what it failed with. */
    static <T extends @Nullable Object> T await(Future<T> answer) {
        try {
            return answer.toCompletionStage()
                    .toCompletableFuture()
                    .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new CompletionException(e.getCause());
        } catch (TimeoutException e) {
            throw new NoAnswerException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private static Tuple tuple(@Nullable Object... values) {
        return Tuple.from(Arrays.stream(values).map(Statements::encoded).toList());
    }

    private static @Nullable Object encoded(@Nullable Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
