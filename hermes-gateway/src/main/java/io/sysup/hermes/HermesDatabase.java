package io.sysup.hermes;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.sysup.kit.db.Database;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The schema {@code hermes}. */
@Singleton
public class HermesDatabase extends Database {
    @Inject
    HermesDatabase(@ReactiveDataSource("hermes") Pool pool) {
        super("hermes", pool);
    }
}
