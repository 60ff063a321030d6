package io.sysup.scheduler.notification.delivery;

/** Statements on {@code scheduler.notification_deliveries} and what is noted beside it. */
final class DeliverySql {
    private static final String SHOWN =
            """
            d.id, d.channel_id, d.channel, d.event, d.severity, d.subject, d.state, d.attempts,
            d.created_at, d.next_attempt_at, d.finished_at, d.answer, d.error
            """;

    static final String PAGE = "select " + SHOWN + " from scheduler.notification_deliveries d";

    static final String INSERT =
            """
            insert into scheduler.notification_deliveries (id, channel_id, channel, event, severity,
                subject, message_json, attempts, next_attempt_at)
            values ($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8, now() + $9 * interval '1 second')
            """;

    static final String INSERT_MAIL =
            """
            insert into scheduler.email_logs (id, channel_id, recipient, subject, provider_message_id)
            values ($1, $2, $3, $4, $5)
            """;

    /** Channels that have something to send now, those that wait the longest first. */
    static final String DUE_CHANNELS =
            """
            select d.channel_id
            from scheduler.notification_deliveries d
                join scheduler.notification_channels c on c.id = d.channel_id and c.enabled
            where d.state = 'pending' and d.next_attempt_at <= now() and d.channel_id <> all($1)
            group by d.channel_id
            order by min(d.next_attempt_at)
            limit $2
            """;

    static final String UNTIL_DUE =
            """
            select extract(epoch from min(d.next_attempt_at) - now())::float8 as seconds
            from scheduler.notification_deliveries d
                join scheduler.notification_channels c on c.id = d.channel_id and c.enabled
            where d.state = 'pending' and d.channel_id <> all($1)
            """;

    /** Who dies with a message in hand leaves it to be sent again, under the same id. */
    static final String CLAIM =
            """
            update scheduler.notification_deliveries set attempts = attempts + 1,
                next_attempt_at = now() + $2 * interval '1 second'
            where id = (
                select id from scheduler.notification_deliveries
                where channel_id = $1 and state = 'pending' and next_attempt_at <= now()
                order by next_attempt_at, id
                limit 1
                for update skip locked)
            returning id, attempts, message_json::text as message_json
            """;

    static final String SENT =
            """
            update scheduler.notification_deliveries set state = 'sent', finished_at = now(),
                next_attempt_at = null, answer = $2, error = null
            where id = $1 and state = 'pending'
            """;

    /** Only the newest attempt says that it failed. */
    static final String FAILED =
            """
            update scheduler.notification_deliveries set error = $3,
                state = case when $4::float8 is null then 'dead' else 'pending' end,
                finished_at = case when $4::float8 is null then now() end,
                next_attempt_at = now() + $4::float8 * interval '1 second'
            where id = $1 and state = 'pending' and attempts = $2
            """;

    /** As if it had not been tried yet; its channel must be there to take it. */
    static final String RESEND =
            """
            update scheduler.notification_deliveries d set state = 'pending', attempts = 0,
                finished_at = null, next_attempt_at = now()
            from scheduler.notification_channels c
            where d.id = $1 and d.state = 'dead' and c.id = d.channel_id and c.enabled
            """;

    static final String BY_ID =
            "select " + SHOWN + " from scheduler.notification_deliveries d where d.id = $1";

    static final String MAIL_AGAIN =
            "update scheduler.email_logs set status = 'pending', error = null where id = $1 and status = 'failed'";

    static final String MAIL_SENT =
            "update scheduler.email_logs set status = 'sent', sent_at = now(), error = null where id = $1";

    static final String MAIL_FAILED =
            "update scheduler.email_logs set status = $2, error = $3 where id = $1 and status = 'pending'";

    static final String CHANNEL_WELL =
            "update scheduler.notification_channels set last_success_at = now() where id = $1";

    static final String CHANNEL_FAILING =
            "update scheduler.notification_channels set last_error_at = now(), last_error = $2 where id = $1";

    /** What could not be sent for so long, because its channel was switched off, is no news. */
    static final String GIVE_UP_OLD =
            """
            update scheduler.notification_deliveries set state = 'dead', finished_at = now(),
                next_attempt_at = null, error = coalesce(error, 'The channel was switched off.')
            where id in (
                select id from scheduler.notification_deliveries
                where state = 'pending' and created_at < now() - $1 * interval '1 day'
                limit 1000)
            """;

    /** With the mail that it was. */
    static final String PURGE =
            """
            with gone as (
                delete from scheduler.notification_deliveries where id in (
                    select id from scheduler.notification_deliveries
                    where finished_at < now() - $1 * interval '1 day' limit 1000)
                returning id)
            delete from scheduler.email_logs m using gone where m.id = gone.id
            """;

    private DeliverySql() {}
}
