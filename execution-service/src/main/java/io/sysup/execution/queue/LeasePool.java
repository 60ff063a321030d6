package io.sysup.execution.queue;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.sysup.kit.db.PreparedPool;
import jakarta.inject.Singleton;

@Singleton
@ReactiveDataSource("execution-leases")
final class LeasePool extends PreparedPool {
    LeasePool() {
        super("execution-leases");
    }
}
