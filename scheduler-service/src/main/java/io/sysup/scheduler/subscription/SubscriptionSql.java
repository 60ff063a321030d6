package io.sysup.scheduler.subscription;

/** Statements on {@code scheduler.report_subscriptions}. */
final class SubscriptionSql {
    static final String NOW = "select now() as now";

    private static final String SELECT =
            """
            select s.id, s.name, s.kind, s.machine_id, s.selector, s.period_days, s.format, s.language,
                s.cron, s.timezone, s.enabled, s.next_run_at, s.created_by, s.created_at, s.row_version,
                (select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name) order by c.name),
                        '[]')::text
                 from scheduler.report_subscription_channels r
                    join scheduler.notification_channels c on c.id = r.channel_id
                 where r.subscription_id = s.id) as channels,
                (select
            """
                    + MailingSql.AS_JSON
                    + """
                         from scheduler.report_mailings m where m.subscription_id = s.id
                         order by m.id desc limit 1) as last
                    from scheduler.report_subscriptions s
                    """;

    static final String BY_ID = SELECT + "where s.id = $1";

    static final String BY_IDEMPOTENCY_KEY = SELECT + "where s.idempotency_key = $1";

    static final String PAGE =
            SELECT + "where ($1::text is null or s.name > $1) order by s.name limit $2";

    static final String COUNT = "select count(*) as total from scheduler.report_subscriptions";

    static final String INSERT =
            """
            insert into scheduler.report_subscriptions (id, name, kind, machine_id, selector, period_days,
                format, language, cron, timezone, enabled, next_run_at, created_by, idempotency_key)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            """;

    /** The next slot stays when the timing stays: a firing meanwhile may have moved it. */
    static final String REPLACE =
            """
            update scheduler.report_subscriptions set name = $2, kind = $3, machine_id = $4, selector = $5,
                period_days = $6, format = $7, language = $8, cron = $9, timezone = $10, enabled = $11,
                next_run_at = case when $13 then $12 else next_run_at end,
                row_version = row_version + 1, updated_at = now()
            where id = $1 and row_version = $14
            """;

    static final String DROP_RECEIVERS =
            "delete from scheduler.report_subscription_channels where subscription_id = $1 and channel_id <> all($2)";

    static final String ADD_RECEIVERS =
            """
            insert into scheduler.report_subscription_channels (subscription_id, channel_id)
            select $1, channel_id from unnest($2::uuid[]) as wanted (channel_id)
            on conflict do nothing
            """;

    static final String DELETE =
            "delete from scheduler.report_subscriptions where id = $1 and ($2::integer is null or row_version = $2)";

    private SubscriptionSql() {}
}
