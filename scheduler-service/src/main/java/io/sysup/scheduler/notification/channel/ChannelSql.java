package io.sysup.scheduler.notification.channel;

/** Statements on {@code scheduler.notification_channels}. */
final class ChannelSql {
    private static final String COLUMNS =
            """
            id, name, kind, enabled, min_severity, config_json::text as config_json,
            filters_json::text as filters_json, secret_ref, last_success_at, last_error_at, last_error,
            created_by, created_at, row_version
            """;

    /** Kinds of other programs may be in the table; they are not ours to show. */
    private static final String OURS = " kind <> 'hermes' ";

    static final String BY_ID =
            "select " + COLUMNS + " from scheduler.notification_channels where id = $1 and" + OURS;

    static final String BY_IDS =
            "select "
                    + COLUMNS
                    + " from scheduler.notification_channels where id = any($1) and"
                    + OURS
                    + " order by name";

    static final String BY_IDEMPOTENCY_KEY =
            "select "
                    + COLUMNS
                    + " from scheduler.notification_channels where idempotency_key = $1";

    static final String PAGE =
            "select "
                    + COLUMNS
                    + " from scheduler.notification_channels where"
                    + OURS
                    + """
                     and ($1::text is null or name > $1)
                     order by name
                     limit $2
                    """;

    static final String ENABLED =
            "select "
                    + COLUMNS
                    + " from scheduler.notification_channels where enabled and"
                    + OURS
                    + " order by name";

    static final String COUNT =
            "select count(*) as total from scheduler.notification_channels where" + OURS;

    static final String INSERT =
            """
            insert into scheduler.notification_channels (id, name, kind, enabled, min_severity,
                config_json, filters_json, secret_ref, created_by, idempotency_key)
            values ($1, $2, $3, $4, $5, $6::text::jsonb, $7::text::jsonb, $8, $9, $10)
            returning
            """
                    + COLUMNS;

    static final String REPLACE =
            """
            update scheduler.notification_channels set name = $2, kind = $3, enabled = $4,
                min_severity = $5, config_json = $6::text::jsonb, filters_json = $7::text::jsonb,
                secret_ref = $8, row_version = row_version + 1, updated_at = now()
            where id = $1 and row_version = $9
            returning
            """
                    + COLUMNS;

    /** What was not sent yet has nowhere to go; what was stays in the log. */
    static final String DELETE =
            """
            with gone as (
                delete from scheduler.notification_channels
                where id = $1 and ($2::integer is null or row_version = $2) and kind <> 'hermes'
                returning id),
            unsent as (
                delete from scheduler.notification_deliveries d using gone
                where d.channel_id = gone.id and d.state = 'pending')
            select id from gone
            """;

    private ChannelSql() {}
}
