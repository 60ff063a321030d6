package io.sysup.scheduler.subscription;

/** Statements that make mails of subscriptions. */
final class MailingSql {
    /** Of {@code m}, as {@link MailingView} reads it. */
    static final String AS_JSON =
            """
             json_build_object('id', m.id, 'slotAt', m.slot_at, 'trigger', m.trigger_kind,
                'state', m.state, 'reportId', m.report_id, 'createdAt', m.created_at,
                'finishedAt', m.finished_at, 'error', m.error, 'deliveries',
                (select coalesce(json_agg(json_build_object('id', d.id, 'channel', d.channel,
                        'state', d.state, 'error', d.error) order by d.channel, d.id), '[]')
                 from scheduler.report_mailing_deliveries l
                    join scheduler.notification_deliveries d on d.id = l.delivery_id
                 where l.mailing_id = m.id))::text
            """;

    static final String BY_ID =
            "select" + AS_JSON + " as mailing from scheduler.report_mailings m where m.id = $1";

    static final String PAGE =
            "select"
                    + AS_JSON
                    + """
                     as mailing from scheduler.report_mailings m
                     where m.subscription_id = $1 and ($2::uuid is null or m.id < $2)
                     order by m.id desc limit $3
                    """;

    static final String CLAIM_SLOTS =
            """
            select id, cron, timezone, next_run_at, now() as now
            from scheduler.report_subscriptions
            where enabled and next_run_at <= now()
            order by next_run_at
            limit $1
            for no key update skip locked
            """;

    static final String MOVE_ON =
            "update scheduler.report_subscriptions set next_run_at = $2 where id = $1";

    /** The unique index on the slot makes it exactly one, whoever else fires. */
    static final String INSERT =
            """
            insert into scheduler.report_mailings (id, subscription_id, slot_at, trigger_kind, report_id)
            values ($1, $2, $3, $4, $5)
            on conflict (subscription_id, slot_at) where trigger_kind = 'cron' do nothing
            """;

    /** Who dies with one in hand leaves it to others after a minute. */
    static final String CLAIM =
            """
            with mine as (
                update scheduler.report_mailings set next_attempt_at = now() + interval '1 minute'
                where id in (
                    select id from scheduler.report_mailings
                    where state = 'making' and next_attempt_at <= now()
                    order by next_attempt_at limit $1 for update skip locked)
                returning id, subscription_id, report_id, failures)
            select mine.*, s.name, s.kind, s.machine_id, s.selector, s.period_days, s.format, s.language
            from mine join scheduler.report_subscriptions s on s.id = mine.subscription_id
            """;

    static final String WAIT =
            """
            update scheduler.report_mailings set next_attempt_at = now() + interval '2 seconds'
            where id = $1 and report_id = $2 and state = 'making'
            """;

    /** A report that failed is ordered anew, under another id. */
    static final String AGAIN =
            """
            update scheduler.report_mailings set failures = failures + 1, report_id = $3, error = $4,
                next_attempt_at = now() + $5 * interval '1 second'
            where id = $1 and report_id = $2 and state = 'making'
            """;

    static final String FAILED =
            """
            update scheduler.report_mailings set state = 'failed', failures = failures + 1, error = $3,
                next_attempt_at = null, finished_at = now()
            where id = $1 and report_id = $2 and state = 'making'
            """;

    static final String SENT =
            """
            update scheduler.report_mailings set state = 'sent', error = null, next_attempt_at = null,
                finished_at = now()
            where id = $1 and report_id = $2 and state = 'making'
            """;

    static final String RECEIVERS =
            "select channel_id from scheduler.report_subscription_channels where subscription_id = $1";

    static final String DELIVERY =
            "insert into scheduler.report_mailing_deliveries (mailing_id, delivery_id) values ($1, $2)";

    static final String PURGE =
            """
            delete from scheduler.report_mailings where id in (
                select id from scheduler.report_mailings
                where finished_at < now() - $1 * interval '1 day' limit 1000)
            """;

    private MailingSql() {}
}
