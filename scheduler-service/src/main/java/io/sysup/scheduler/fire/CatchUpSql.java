package io.sysup.scheduler.fire;

/** Statements that give machines their turn which did not answer when a run began. */
final class CatchUpSql {
    /** Their time is over, or a later run of the schedule has had its turn with everybody. */
    static final String CLOSE =
            """
            update scheduler.schedule_runs r set catch_up_until = null
            where r.catch_up_until is not null and (r.catch_up_until <= now()
                or exists (select 1 from scheduler.schedule_runs later
                    where later.schedule_id = r.schedule_id and later.id > r.id
                        and later.started_at is not null))
            """;

    /** Those with the least time first; what is left has its turn when these are done or over. */
    static final String OPEN =
            """
            select r.id, r.schedule_id, r.triggered_by, r.attempts, r.ignore_window, s.granted_to,
                s.maintenance_window_id, s.outside_window, s.finish_inside, s.catch_up, s.catch_up_s,
                s.scope_json::text as scope_json, s.actions_json::text as actions_json
            from scheduler.schedule_runs r join scheduler.schedules s on s.id = r.schedule_id
            where r.catch_up_until > now() and r.status not in ('queued', 'skipped')
                and exists (select 1 from scheduler.schedule_run_jobs j
                    where j.run_id = r.id and j.unreachable and not j.superseded)
            order by r.catch_up_until
            limit $1
            """;

    /**
     * Machines that did not answer, had no later turn yet, and have nothing open in this run. The
     * inventory must have had the time to hear of it, or it would still call them online.
     */
    static final String MISSED =
            """
            select machine_id, array_agg(distinct action) filter (where unreachable) as actions
            from scheduler.schedule_run_jobs
            where run_id = $1
            group by machine_id
            having bool_or(unreachable) and not bool_or(superseded)
                and bool_and(state not in ('queued', 'running', 'lost'))
                and max(updated_at) < now() - interval '1 minute'
            """;

    static final String LOCK =
            """
            select 1 from scheduler.schedule_runs
            where id = $1 and catch_up_until > now() and status not in ('queued', 'skipped')
            for update
            """;

    static final String LATER_RUN =
            """
            select 1 from scheduler.schedule_runs
            where schedule_id = $1 and id > $2 and started_at is not null limit 1
            """;

    static final String SUPERSEDE =
            """
            update scheduler.schedule_run_jobs set superseded = true
            where run_id = $1 and machine_id = any($2::uuid[]) and unreachable and not superseded
            """;

    static final String GO_ON =
            """
            update scheduler.schedule_runs set status = 'running', finished_at = null,
                error_message = null, jobs_total = jobs_total - $2 + $3, caught_up_at = now(),
                caught_up_json = coalesce(caught_up_json, '[]'::jsonb) || $4::text::jsonb
            where id = $1
            """;

    private CatchUpSql() {}
}
