package io.sysup.execution;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.sysup.kit.db.PreparedPool;
import jakarta.inject.Singleton;

@Singleton
@ReactiveDataSource("execution")
final class ExecutionPool extends PreparedPool {
    ExecutionPool() {
        super("execution");
    }
}
