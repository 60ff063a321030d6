package io.sysup.execution.overview;

import io.vertx.sqlclient.Row;

/** What an alarm may be made of. */
record QueueFigures(
        long waiting,
        long due,
        long running,
        long lost,
        double oldestDueSeconds,
        long deadLetters,
        long outboxPending,
        long outboxFailed) {

    static final String SELECT =
            """
            select count(*) filter (where status = 'queued') as waiting,
                count(*) filter (where status = 'queued' and run_after <= now()) as due,
                count(*) filter (where status = 'running') as running,
                count(*) filter (where status = 'lost') as lost,
                coalesce(extract(epoch from now() - min(run_after)
                    filter (where status = 'queued' and run_after <= now())), 0)::float8 as oldest,
                (select count(*) from execution.dead_letters where status = 'waiting') as letters,
                (select count(*) from execution.outbox where published_at is null and failed_at is null) as pending,
                (select count(*) from execution.outbox where failed_at is not null) as failed
            from execution.jobs where finished_at is null
            """;

    static QueueFigures of(Row row) {
        return new QueueFigures(
                row.getLong("waiting"),
                row.getLong("due"),
                row.getLong("running"),
                row.getLong("lost"),
                row.getDouble("oldest"),
                row.getLong("letters"),
                row.getLong("pending"),
                row.getLong("failed"));
    }
}
