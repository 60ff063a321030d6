package io.sysup.hermes;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.sysup.kit.db.PreparedPool;
import jakarta.inject.Singleton;

@Singleton
@ReactiveDataSource("hermes")
final class HermesPool extends PreparedPool {
    HermesPool() {
        super("hermes");
    }
}
