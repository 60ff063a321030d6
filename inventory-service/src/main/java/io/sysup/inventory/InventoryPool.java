package io.sysup.inventory;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.sysup.kit.db.PreparedPool;
import jakarta.inject.Singleton;

@Singleton
@ReactiveDataSource("inventory")
final class InventoryPool extends PreparedPool {
    InventoryPool() {
        super("inventory");
    }
}
