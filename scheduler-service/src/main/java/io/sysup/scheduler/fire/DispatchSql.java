package io.sysup.scheduler.fire;

/** Statements that take a waiting run to its jobs. */
final class DispatchSql {
    /** Another run of the schedule that has to be over before this one may begin. */
    private static final String PREDECESSOR =
            """
            (select 1 from scheduler.schedule_runs other
             where other.schedule_id = r.schedule_id and other.id <> r.id
               and (other.status = 'running'
                    or (other.status = 'queued' and (other.slot_at, other.id) < (r.slot_at, r.id)
                        and not (r.ignore_window and coalesce(other.not_before > now(), false)))))
            """;

    /**
     * Slots that are made up for, and runs by hand, wait for each other: somebody asked for them.
     */
    static final String SKIP_OVERLAPPING =
            """
            update scheduler.schedule_runs r set status = 'skipped', skip_reason = 'overlap',
                error_message = 'The run before it was still active.', next_attempt_at = null,
                not_before = null, finished_at = now()
            from scheduler.schedules s
            where s.id = r.schedule_id and s.overlap_policy = 'skip' and r.trigger_kind = 'cron'
                and r.status = 'queued' and r.attempts = 0 and r.next_attempt_at <= now()
                and exists
            """
                    + PREDECESSOR;

    /** Who dies with a run in his hands leaves it to the others once the lease is over. */
    static final String CLAIM =
            """
            with next as (
                select r.id, s.scope_json, s.actions_json, s.granted_to, s.maintenance_window_id,
                    s.outside_window, s.finish_inside, s.catch_up, s.catch_up_s
                from scheduler.schedule_runs r join scheduler.schedules s on s.id = r.schedule_id
                where r.status = 'queued' and r.next_attempt_at <= now()
                    and (s.overlap_policy = 'allow' or not exists
            """
                    + PREDECESSOR
                    + """
                            )
                        order by r.next_attempt_at, r.slot_at
                        limit 1
                        for update of r skip locked)
                    update scheduler.schedule_runs r
                    set attempts = r.attempts + 1, next_attempt_at = now() + $1 * interval '1 second'
                    from next
                    where r.id = next.id
                    returning r.id, r.schedule_id, r.triggered_by, r.attempts, r.ignore_window,
                        next.granted_to, next.maintenance_window_id, next.outside_window,
                        next.finish_inside, next.catch_up, next.catch_up_s,
                        next.scope_json::text as scope_json, next.actions_json::text as actions_json
                    """;

    static final String LOCK_SCHEDULE =
            "select overlap_policy from scheduler.schedules where id = $1 for no key update";

    static final String OTHER_RUNNING =
            """
            select 1 from scheduler.schedule_runs
            where schedule_id = $1 and id <> $2 and status = 'running' limit 1
            """;

    static final String BEGIN =
            """
            update scheduler.schedule_runs set status = 'running', started_at = now(),
                next_attempt_at = null, not_before = null, error_message = null, jobs_total = $2,
                targets_json = $3::text::jsonb, left_out_json = $4::text::jsonb,
                catch_up_until = $5
            where id = $1 and status = 'queued'
            """;

    static final String SKIP =
            """
            update scheduler.schedule_runs set status = 'skipped', skip_reason = $2, error_message = $3,
                next_attempt_at = null, not_before = null, finished_at = now(),
                left_out_json = $4::text::jsonb
            where id = $1 and status = 'queued'
            """;

    /**
     * Windows may be edited while a run waits for one, so it looks again in a while. To be taken up
     * is no failed attempt then.
     */
    static final String WAIT =
            """
            update scheduler.schedule_runs set attempts = 0, not_before = $2, error_message = $3,
                next_attempt_at = least($2::timestamptz, now() + $4 * interval '1 second')
            where id = $1 and status = 'queued'
            """;

    /** Nothing when the time in which it may be tried is over. */
    static final String RETRY =
            """
            update scheduler.schedule_runs r
            set next_attempt_at = now() + $2 * interval '1 second', error_message = $3
            from scheduler.schedules s
            where r.id = $1 and r.status = 'queued' and s.id = r.schedule_id
                and now() < greatest(r.created_at, r.not_before)
                    + (greatest(s.misfire_window_s, $4) + s.jitter_s) * interval '1 second'
            """;

    static final String FAIL =
            """
            update scheduler.schedule_runs set status = 'error', error_message = $2,
                next_attempt_at = null, not_before = null, finished_at = now()
            where id = $1 and status = 'queued'
            """;

    static final String UNTIL_WAITING =
            """
            select extract(epoch from min(next_attempt_at) - clock_timestamp())::float8 as seconds
            from scheduler.schedule_runs where status = 'queued' and next_attempt_at > clock_timestamp()
            """;

    private DispatchSql() {}
}
