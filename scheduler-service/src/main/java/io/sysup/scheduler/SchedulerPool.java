package io.sysup.scheduler;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.sysup.kit.db.PreparedPool;
import jakarta.inject.Singleton;

@Singleton
@ReactiveDataSource("scheduler")
final class SchedulerPool extends PreparedPool {
    SchedulerPool() {
        super("scheduler");
    }
}
