package io.sysup.kit.db;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnectOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * Connections that keep their statements prepared, long ones as well: one round trip instead of
 * two, and no parsing. PostgreSQL may keep a plan that it made while a table was empty; statements
 * that must not suffer from that allow for one plan only.
 */
public abstract class PreparedPool implements PgPoolCreator {
    private static final int LONGEST_STATEMENT = 16_384;

    /** How long a statement waits for a free connection. */
    private static final int CONNECTION_SECONDS = 10;

    private final String name;

    /**
     * @param name under which its numbers are among the metrics; of a {@link Database} its schema
     */
    protected PreparedPool(String name) {
        this.name = name;
    }

    @Override
    public Pool create(Input input) {
        List<SqlConnectOptions> servers = new ArrayList<>();
        input.pgConnectOptionsList().forEach(options -> servers.add(prepare(options)));
        return PgBuilder.pool()
                .with(
                        new PoolOptions(input.poolOptions())
                                .setName(name)
                                .setConnectionTimeout(CONNECTION_SECONDS))
                .connectingTo(servers)
                .using(input.vertx())
                .build();
    }

    /** Sets what a connection keeps. */
    public static PgConnectOptions prepare(PgConnectOptions options) {
        return options.setCachePreparedStatements(true)
                .setPreparedStatementCacheSqlLimit(LONGEST_STATEMENT);
    }
}
