package io.sysup.scheduler.notification.delivery;

/** Statements that bring what is news to the channels that want it. */
final class SortSql {
    static final String UNSORTED =
            """
            select id, event, level, in_run, message_json::text as message_json
            from scheduler.notifications
            where sorted_at is null
            order by id
            limit $1
            """;

    /** Those of them that are about one of these machines. */
    static final String ABOUT =
            "select id from scheduler.notifications where id = any($1) and machine_ids && $2";

    /** Two replicas may have read the same; each is sorted by who marks it. */
    static final String MARK =
            """
            update scheduler.notifications set sorted_at = now()
            where id = any($1) and sorted_at is null
            returning id
            """;

    static final String LET_WAIT =
            """
            insert into scheduler.notification_waiting (channel_id, notification_id)
            select c.id, n.id
            from unnest($1::uuid[], $2::uuid[]) as pair (channel_id, notification_id)
                join scheduler.notification_channels c on c.id = pair.channel_id
                join scheduler.notifications n on n.id = pair.notification_id
            on conflict do nothing
            """;

    /** A moment is waited for after the first, because trouble seldom comes alone. */
    static final String GATHERABLE =
            """
            select c.id
            from scheduler.notification_channels c
            where (c.quiet_until is null or c.quiet_until <= now())
                and exists (
                    select 1 from scheduler.notification_waiting w
                    where w.channel_id = c.id and w.created_at <= now() - $1 * interval '1 second')
            order by c.id
            limit 100
            """;

    static final String LOCK_CHANNEL =
            """
            select 1 from scheduler.notification_channels
            where id = $1 and (quiet_until is null or quiet_until <= now())
            for no key update skip locked
            """;

    static final String TAKE_WAITING =
            """
            with taken as (
                delete from scheduler.notification_waiting
                where channel_id = $1 and notification_id in (
                    select notification_id from scheduler.notification_waiting
                    where channel_id = $1 order by notification_id limit $2)
                returning notification_id)
            select n.message_json::text as message_json
            from taken join scheduler.notifications n on n.id = taken.notification_id
            order by n.id
            """;

    static final String BE_QUIET =
            """
            update scheduler.notification_channels
            set quiet_until = now() + $2 * interval '1 second'
            where id = $1
            """;

    static final String PURGE =
            """
            delete from scheduler.notifications where id in (
                select id from scheduler.notifications
                where created_at < now() - $1 * interval '1 day' limit 1000)
            """;

    private SortSql() {}
}
