package io.sysup.execution.log;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.execution.ExecutionDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Removes the single lines of jobs that ended long ago; their logs are kept whole as artifacts. A
 * little at a time, along the index on time.
 */
@ApplicationScoped
public class JobLogUpkeep {
    private static final int CHUNK = 20_000;
    private static final String DELETE =
            """
            delete from execution.job_logs where (job_id, seq) in (
                select l.job_id, l.seq from execution.job_logs l join execution.jobs j on j.id = l.job_id
                where l.logged_at < now() - make_interval(days => $1)
                  and j.finished_at < now() - make_interval(days => $1)
                  and exists (select 1 from execution.raw_artifacts a where a.job_id = j.id and a.kind = 'raw_log')
                order by l.logged_at limit $2)
            """;

    private final ExecutionDatabase database;
    private final int days;

    public JobLogUpkeep(
            ExecutionDatabase database,
            @ConfigProperty(name = "sysup.queue.log-lines-days", defaultValue = "30") int days) {
        this.database = database;
        this.days = days;
    }

    @Scheduled(
            every = "10m",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tidy() {
        int removed;
        do {
            removed = database.update(DELETE, days, CHUNK);
        } while (removed == CHUNK);
    }
}
