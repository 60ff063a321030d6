package io.sysup.execution.history;

/** How long actions took. */
final class DurationSql {
    /**
     * The newest executions of each action that ended well, by its own index: their number is
     * bounded whatever the history and the fleet are. Of each machine the last ones count, and the
     * action as a whole (a row without a machine) is told from the same rows. Rehearsals are
     * shorter than the deed and say nothing.
     *
     * <p>Parameters: actions, machines, executions of one action that are read, of those of one
     * machine that count.
     */
    static final String LAST =
            """
            with newest as (
                select e.action, e.machine_id, e.seconds,
                    row_number() over (partition by e.action, e.machine_id order by e.started_at desc) as nth
                from unnest($1::text[]) as wanted (action)
                cross join (values ('ok'), ('warning')) as ended (status)
                cross join lateral (
                    select x.action, x.machine_id, x.started_at,
                        extract(epoch from x.finished_at - x.started_at)::float8 as seconds
                    from execution.executions x
                    where x.action = wanted.action and x.status = ended.status and x.finished_at is not null
                        and x.metadata_json ->> 'dryRun' is distinct from 'true'
                    order by x.started_at desc limit $3) e)
            select action, machine_id, count(*)::integer as runs,
                ceil(percentile_disc(0.95) within group (order by seconds))::integer as seconds
            from newest where nth <= $4
            group by grouping sets ((action, machine_id), (action))
            having grouping(machine_id) = 1 or machine_id = any($2::uuid[])
            """;

    private DurationSql() {}
}
