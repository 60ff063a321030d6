package io.sysup.execution.report;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends reports whose maker is gone, and forgets those whose files were kept long enough. */
@ApplicationScoped
class ReportUpkeep {
    private final Reports reports;

    ReportUpkeep(Reports reports) {
        this.reports = reports;
    }

    @Scheduled(
            every = "5m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tidy() {
        reports.tidy();
    }
}
