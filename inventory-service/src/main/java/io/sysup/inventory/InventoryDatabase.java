package io.sysup.inventory;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.sysup.kit.db.Database;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The schema {@code inventory}. */
@Singleton
public class InventoryDatabase extends Database {
    @Inject
    public InventoryDatabase(@ReactiveDataSource("inventory") Pool pool) {
        super("inventory", pool);
    }
}
