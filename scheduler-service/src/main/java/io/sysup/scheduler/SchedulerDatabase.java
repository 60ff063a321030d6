package io.sysup.scheduler;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.sysup.kit.db.Database;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The schema {@code scheduler}. */
@Singleton
public class SchedulerDatabase extends Database {
    @Inject
    public SchedulerDatabase(@ReactiveDataSource("scheduler") Pool pool) {
        super("scheduler", pool);
    }
}
