package io.sysup.kit.db;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One service's schema. Statements read top to bottom on a virtual thread; below them works the
 * reactive client, so that a waiting statement costs no platform thread.
 */
public abstract class Database implements Queries {
    private final String schema;
    private final Pool pool;
    private final Future<Pool> onPool;
    private final Notifier notifier;
    private final PoolQueue queue;

    protected Database(String schema, Pool pool) {
        this.schema = schema;
        this.pool = pool;
        this.onPool = Future.succeededFuture(pool);
        this.notifier = new Notifier(onPool);
        this.queue = new PoolQueue(schema);
    }

    public String schema() {
        return schema;
    }

    /** Runs the work in a transaction: kept when it returns, undone when it throws. */
    public <T extends @Nullable Object> T transaction(Function<Tx, T> work) {
        refuseEventLoop();
        Future<SqlConnection> connection = pool.getConnection();
        // Sent, not waited for: the first statement follows it on the same line.
        Future<Transaction> begun = connection.compose(SqlConnection::begin);
        Tx tx = new Tx(connection);
        T result;
        try {
            result = keptOrUndone(begun, work, tx);
        } finally {
            connection.onSuccess(SqlConnection::close);
        }
        notifier.tell(tx.notifications());
        return result;
    }

    private static <T extends @Nullable Object> T keptOrUndone(
            Future<Transaction> begun, Function<Tx, T> work, Tx tx) {
        AtomicBoolean ending = new AtomicBoolean();
        try {
            T result = work.apply(tx);
            Statements.await(
                    tx.allSent()
                            .compose(done -> begun)
                            .onSuccess(transaction -> ending.set(true))
                            .compose(Transaction::commit));
            return result;
        } catch (RuntimeException | Error e) {
            if (!ending.get()) {
                undo(begun, e);
            }
            throw e;
        }
    }

    private static void undo(Future<Transaction> begun, Throwable cause) {
        try {
            Statements.await(begun.compose(Transaction::rollback));
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

    @Override
    public List<Row> query(String sql, @Nullable Object... values) {
        refuseEventLoop();
        return Statements.rows(onPool, sql, values);
    }

    public Optional<Row> first(String sql, @Nullable Object... values) {
        return query(sql, values).stream().findFirst();
    }

    /** Returns the number of rows changed. */
    public int update(String sql, @Nullable Object... values) {
        refuseEventLoop();
        return Statements.count(onPool, sql, values);
    }

    /** Open connections of the pool, used or not. */
    public int connections() {
        return pool.size();
    }

    /** How many wait for a connection of the pool at this moment; empty where nobody counts. */
    public OptionalLong waiting() {
        return queue.waiting();
    }

    /** How long whoever asks now waits for a connection of the pool; 10 s is the most. */
    public Duration waitForConnection() {
        refuseEventLoop();
        long asked = System.nanoTime();
        Statements.await(pool.getConnection()).close();
        return Duration.ofNanos(System.nanoTime() - asked);
    }

    @Override
    public void wake(Collection<Notification> news) {
        notifier.tell(news);
    }

    private static void refuseEventLoop() {
        if (Context.isOnEventLoopThread()) {
            throw new IllegalStateException("A statement that waits was started on an event loop.");
        }
    }
}
