package io.sysup.scheduler.run;

/** Statements on {@code scheduler.schedule_runs} and its jobs. */
final class RunSql {
    private static final String COLUMNS =
            """
            id, schedule_id, slot_at, trigger_kind, status, skip_reason, triggered_by, error_message,
            started_at, finished_at, jobs_total, jobs_ok, jobs_warning, jobs_error, jobs_cancelled,
            not_before, left_out_json::text as left_out_json, catch_up_until,
            caught_up_json::text as caught_up_json
            """;

    static final String SCHEDULE =
            """
            select granted_to, scope_json::text as scope_json, maintenance_window_id, outside_window,
                finish_inside
            from scheduler.schedules where id = $1
            """;

    static final String LOCK_SCHEDULE =
            "select overlap_policy, granted_to from scheduler.schedules where id = $1 for no key update";

    /** One that waits for its window does not hold up whoever ignores that. */
    static final String ACTIVE =
            """
            select 1 from scheduler.schedule_runs
            where schedule_id = $1 and status in ('queued', 'running')
                and not ($2 and coalesce(not_before > now(), false))
            limit 1
            """;

    static final String PAGE =
            "select "
                    + COLUMNS
                    + """
                     from scheduler.schedule_runs
                     where schedule_id = $1 and ($2::uuid is null or id < $2)
                     order by id desc
                     limit $3
                    """;

    static final String COUNT =
            "select count(*) as total from scheduler.schedule_runs where schedule_id = $1";

    static final String BY_IDEMPOTENCY_KEY =
            "select "
                    + COLUMNS
                    + " from scheduler.schedule_runs where schedule_id = $1 and idempotency_key = $2";

    static final String INSERT_MANUAL =
            """
            insert into scheduler.schedule_runs (id, schedule_id, slot_at, trigger_kind, triggered_by,
                idempotency_key, ignore_window, next_attempt_at)
            values ($1, $2, now(), 'manual', $3, $4, $5, now())
            returning
            """
                    + COLUMNS;

    static final String LOCK =
            "select jobs_total from scheduler.schedule_runs where id = $1 for update";

    static final String UPSERT_JOB =
            """
            insert into scheduler.schedule_run_jobs (run_id, job_id, machine_id, action, state, version,
                machine, unreachable, error_kind, error_message, security)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            on conflict (run_id, job_id) do update
                set state = excluded.state, version = excluded.version, machine = excluded.machine,
                    unreachable = excluded.unreachable, error_kind = excluded.error_kind,
                    error_message = excluded.error_message, security = excluded.security, updated_at = now()
            where scheduler.schedule_run_jobs.version < excluded.version
            """;

    static final String TALLY =
            """
            select count(*) filter (where state = 'ok')::integer as ok,
                count(*) filter (where state = 'warning')::integer as warning,
                count(*) filter (where state = 'error')::integer as error,
                count(*) filter (where state = 'cancelled')::integer as cancelled
            from scheduler.schedule_run_jobs where run_id = $1 and not superseded
            """;

    static final String RECORD_TALLY =
            """
            update scheduler.schedule_runs set jobs_ok = $2, jobs_warning = $3, jobs_error = $4,
                jobs_cancelled = $5, status = $6, error_message = $7,
                finished_at = case when $6 = 'running' then null else now() end
            where id = $1 and status not in ('queued', 'skipped')
            """;

    /** Runs that wait in vain: all jobs that are known are over, and the others never came. */
    static final String GIVE_UP =
            """
            with known as (
                select r.id, count(j.job_id) as jobs
                from scheduler.schedule_runs r
                    left join scheduler.schedule_run_jobs j on j.run_id = r.id and not j.superseded
                where r.status = 'running'
                    and greatest(r.started_at, r.caught_up_at) < now() - $1 * interval '1 second'
                group by r.id
                having count(j.job_id) < r.jobs_total
                    and count(*) filter (where j.state in ('queued', 'running', 'lost')) = 0)
            update scheduler.schedule_runs r set status = 'error', finished_at = now(),
                error_message = (r.jobs_total - known.jobs) || ' of ' || r.jobs_total
                    || ' jobs were never taken up by the execution service.'
            from known where r.id = known.id
            """;

    private RunSql() {}
}
