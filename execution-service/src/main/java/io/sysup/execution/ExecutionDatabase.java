package io.sysup.execution;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.sysup.kit.db.Database;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The schema {@code execution}. */
@Singleton
public class ExecutionDatabase extends Database {
    @Inject
    public ExecutionDatabase(@ReactiveDataSource("execution") Pool pool) {
        super("execution", pool);
    }
}
