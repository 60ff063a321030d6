package io.sysup.scheduler.window;

/** Statements on {@code scheduler.maintenance_windows}. */
final class WindowSql {
    private static final String COLUMNS =
            """
            id, name, kind, timezone, cron, duration_s, start_at, end_at, scope_json::text as scope_json,
            enabled, created_by, created_at, row_version
            """;

    static final String NOW = "select now() as now";

    static final String BY_ID =
            "select " + COLUMNS + " from scheduler.maintenance_windows where id = $1";

    static final String BY_IDEMPOTENCY_KEY =
            "select " + COLUMNS + " from scheduler.maintenance_windows where idempotency_key = $1";

    static final String PAGE =
            "select "
                    + COLUMNS
                    + """
                     from scheduler.maintenance_windows
                     where ($1::text is null or name > $1)
                     order by name
                     limit $2
                    """;

    static final String COUNT = "select count(*) as total from scheduler.maintenance_windows";

    static final String ENABLED =
            "select "
                    + COLUMNS
                    + """
                     from scheduler.maintenance_windows
                     where enabled
                     order by name
                     limit $1
                    """;

    static final String BLACKOUTS =
            "select "
                    + COLUMNS
                    + """
                     from scheduler.maintenance_windows
                     where enabled and kind = 'blackout'
                     order by name
                    """;

    static final String INSERT =
            """
            insert into scheduler.maintenance_windows (id, name, kind, timezone, cron, duration_s,
                start_at, end_at, scope_json, enabled, created_by, idempotency_key)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9::text::jsonb, $10, $11, $12)
            returning
            """
                    + COLUMNS;

    static final String REPLACE =
            """
            update scheduler.maintenance_windows set name = $2, kind = $3, timezone = $4, cron = $5,
                duration_s = $6, start_at = $7, end_at = $8, scope_json = $9::text::jsonb,
                enabled = $10, row_version = row_version + 1, updated_at = now()
            where id = $1 and row_version = $11
            returning
            """
                    + COLUMNS;

    static final String USERS =
            """
            select name from scheduler.schedules where maintenance_window_id = $1
            union all
            select name from scheduler.campaigns
            where maintenance_window_id = $1 and finished_at is null
            order by name
            limit 6
            """;

    static final String DELETE =
            """
            delete from scheduler.maintenance_windows
            where id = $1 and ($2::integer is null or row_version = $2)
            """;

    private WindowSql() {}
}
