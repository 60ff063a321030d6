package io.sysup.scheduler.fire;

/** Statements that turn due schedules into runs. */
final class FireSql {
    static final String CLAIM_DUE =
            """
            select id, cron, timezone, dst_gap, dst_overlap, misfire_policy, misfire_window_s, jitter_s,
                overlap_policy, catch_up, catch_up_s, next_run_at, now() as now
            from scheduler.schedules
            where enabled and next_run_at <= now()
            order by next_run_at
            limit $1
            for no key update skip locked
            """;

    /** The unique index on the slot makes it exactly one run, whoever else fires. */
    static final String INSERT_RUN =
            """
            insert into scheduler.schedule_runs (id, schedule_id, slot_at, trigger_kind, status,
                skip_reason, error_message, next_attempt_at, finished_at)
            values ($1, $2, $3::timestamptz, $4, $5, $6, $7,
                case when $5 = 'queued' then greatest(now(),
                    $3::timestamptz + random() * $8::integer * interval '1 second') end,
                case when $5 <> 'queued' then now() end)
            on conflict (schedule_id, slot_at) where trigger_kind in ('cron', 'misfire') do nothing
            """;

    static final String MOVE_ON =
            """
            update scheduler.schedules set next_run_at = $2, last_run_at = coalesce($3, last_run_at)
            where id = $1
            """;

    static final String UNTIL_DUE =
            """
            select extract(epoch from min(next_run_at) - clock_timestamp())::float8 as seconds
            from scheduler.schedules where enabled
            """;

    private FireSql() {}
}
