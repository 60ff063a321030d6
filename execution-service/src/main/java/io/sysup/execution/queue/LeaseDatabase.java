package io.sysup.execution.queue;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.sysup.kit.db.Database;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The schema {@code execution} over a connection that is there for the leases alone. */
@Singleton
public class LeaseDatabase extends Database {
    @Inject
    public LeaseDatabase(@ReactiveDataSource("execution-leases") Pool pool) {
        super("execution", pool);
    }
}
