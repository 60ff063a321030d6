package io.sysup.kit.db;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One service's schema. Statements read top to bottom on a virtual thread; below them works the
 * reactive client, so that a waiting statement costs no platform thread.
 */
public abstract class Database {
    private static final Duration CONNECTION_LIMIT = Duration.ofSeconds(10);

    private final String schema;
    private final Pool pool;
    private final Notifier notifier;

    protected Database(String schema, Pool pool) {
        this.schema = schema;
        this.pool = pool;
        this.notifier = new Notifier(pool);
    }

    public String schema() {
        return schema;
    }

    /** Runs the work in a transaction: kept when it returns, undone when it throws. */
    public <T extends @Nullable Object> T transaction(Function<Tx, T> work) {
        refuseEventLoop();
        SqlConnection connection = pool.getConnection().await().atMost(CONNECTION_LIMIT);
        Tx tx = new Tx(connection);
        T result;
        try {
            // Sent, not waited for: the first statement follows it on the same line.
            Uni<Transaction> begun = connection.begin().memoize().indefinitely();
            begun.subscribe().with(started -> {}, failure -> {});
            result = commitOrUndo(begun, work, tx);
        } finally {
            connection.close().await().atMost(Statements.LIMIT);
        }
        notifier.tell(tx.notifications());
        return result;
    }

    private static <T extends @Nullable Object> T commitOrUndo(
            Uni<Transaction> begun, Function<Tx, T> work, Tx tx) {
        T result;
        try {
            result = work.apply(tx);
            tx.awaitSent();
        } catch (RuntimeException | Error e) {
            undo(begun, e);
            throw e;
        }
        begun.chain(Transaction::commit).await().atMost(Statements.LIMIT);
        return result;
    }

    private static void undo(Uni<Transaction> begun, Throwable cause) {
        try {
            begun.chain(Transaction::rollback).await().atMost(Statements.LIMIT);
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    public void inTransaction(Consumer<Tx> work) {
        this.<@Nullable Void>transaction(tx -> {
            work.accept(tx);
            return null;
        });
    }

    public List<Row> query(String sql, @Nullable Object... values) {
        refuseEventLoop();
        return Statements.rows(pool, sql, values);
    }

    public Optional<Row> first(String sql, @Nullable Object... values) {
        return query(sql, values).stream().findFirst();
    }

    /** Returns the number of rows changed. */
    public int update(String sql, @Nullable Object... values) {
        refuseEventLoop();
        return Statements.count(pool, sql, values);
    }

    /** Wakes whoever listens on the channel, of what is stored already. */
    public void wake(String channel, String payload) {
        notifier.tell(List.of(new Notification(channel, payload)));
    }

    private static void refuseEventLoop() {
        if (Context.isOnEventLoopThread()) {
            throw new IllegalStateException("A statement that waits was started on an event loop.");
        }
    }
}
