package io.sysup.scheduler.schedule;

/** Statements on {@code scheduler.schedules}. */
final class ScheduleSql {
    private static final String COLUMNS =
            """
            id, name, cron, timezone, dst_gap, dst_overlap, enabled, scope_json::text as scope_json,
            actions_json::text as actions_json, misfire_policy, misfire_window_s, jitter_s,
            overlap_policy, next_run_at, last_run_at, created_by, granted_to, created_at, row_version,
            maintenance_window_id, outside_window, finish_inside, catch_up, catch_up_s
            """;

    static final String NOW = "select now() as now";

    static final String BY_ID = "select " + COLUMNS + " from scheduler.schedules where id = $1";

    static final String BY_IDEMPOTENCY_KEY =
            "select " + COLUMNS + " from scheduler.schedules where idempotency_key = $1";

    static final String PAGE =
            "select "
                    + COLUMNS
                    + """
                     from scheduler.schedules
                     where ($1::text is null or name > $1)
                     order by name
                     limit $2
                    """;

    static final String COUNT = "select count(*) as total from scheduler.schedules";

    static final String INSERT =
            """
            insert into scheduler.schedules (id, name, cron, timezone, dst_gap, dst_overlap,
                scope_json, actions_json, misfire_policy, misfire_window_s, jitter_s, overlap_policy,
                enabled, next_run_at, created_by, idempotency_key, granted_to,
                maintenance_window_id, outside_window, finish_inside, catch_up, catch_up_s)
            values ($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8::text::jsonb, $9, $10, $11, $12,
                $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
            returning
            """
                    + COLUMNS;

    /**
     * The next slot stays when the timing stays: a firing that happens meanwhile may have moved it.
     */
    static final String REPLACE =
            """
            update scheduler.schedules set name = $2, cron = $3, timezone = $4, dst_gap = $5,
                dst_overlap = $6, scope_json = $7::text::jsonb, actions_json = $8::text::jsonb,
                misfire_policy = $9, misfire_window_s = $10, jitter_s = $11, overlap_policy = $12,
                enabled = $13, next_run_at = case when $15 then $14 else next_run_at end,
                granted_to = $17, maintenance_window_id = $18, outside_window = $19,
                finish_inside = $20, catch_up = $21, catch_up_s = $22,
                row_version = row_version + 1, updated_at = now()
            where id = $1 and row_version = $16
            returning
            """
                    + COLUMNS;

    static final String PAUSE =
            """
            update scheduler.schedules set enabled = false, next_run_at = null,
                row_version = row_version + 1, updated_at = now()
            where id = $1 and enabled
            """;

    static final String RESUME =
            """
            update scheduler.schedules set enabled = true, next_run_at = $2,
                row_version = row_version + 1, updated_at = now()
            where id = $1 and not enabled and row_version = $3
            returning
            """
                    + COLUMNS;

    static final String DELETE =
            "delete from scheduler.schedules where id = $1 and ($2::integer is null or row_version = $2)";

    private ScheduleSql() {}
}
