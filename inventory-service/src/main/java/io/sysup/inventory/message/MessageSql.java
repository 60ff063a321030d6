package io.sysup.inventory.message;

/** Statements over important_messages. */
final class MessageSql {
    /**
     * Sightings of one message are merged, in whatever order they are told. One that was
     * acknowledged stays so while it is seen again and again; after a month without it, it is news.
     */
    static final String SEEN =
            """
            insert into inventory.important_messages as known (
                id, machine_id, source, category, severity, package_name, component, message, dedup_key,
                occurrences, raw_line_ref, first_seen_at, last_seen_at, payload_json)
            select n.id, $1, n.source, n.category, n.severity, n.package_name, n.component, n.message, n.dedup_key,
                n.times, n.raw_line_ref, $2, $2, $3::text::jsonb
            from unnest((select $4::uuid[]), (select $5::text[]), (select $6::text[]), (select $7::text[]),
                (select $8::text[]), (select $9::text[]), (select $10::text[]), (select $11::text[]),
                (select $12::int[]), (select $13::text[]))
                as n (id, source, category, severity, package_name, component, message, dedup_key, times, raw_line_ref)
            on conflict (machine_id, dedup_key) do update set
                occurrences = known.occurrences + excluded.occurrences,
                severity = case when excluded.last_seen_at >= known.last_seen_at
                    then excluded.severity else known.severity end,
                message = case when excluded.last_seen_at >= known.last_seen_at
                    then excluded.message else known.message end,
                raw_line_ref = case when excluded.last_seen_at >= known.last_seen_at
                    then excluded.raw_line_ref else known.raw_line_ref end,
                payload_json = case when excluded.last_seen_at >= known.last_seen_at
                    then excluded.payload_json else known.payload_json end,
                first_seen_at = least(known.first_seen_at, excluded.first_seen_at),
                last_seen_at = greatest(known.last_seen_at, excluded.last_seen_at),
                acknowledged = known.acknowledged
                    and excluded.last_seen_at <= known.last_seen_at + interval '30 days'
            """;

    static final String COUNT_OPEN =
            """
            update inventory.machine_state s set open_messages_count = (
                select count(*) from inventory.important_messages x
                where x.machine_id = s.machine_id and not x.acknowledged and x.severity <> 'info')
            where s.machine_id = any((select $1::uuid[])::uuid[])
            """;

    private static final String FROM =
            """
            from inventory.important_messages x
            join inventory.machines m on m.id = x.machine_id
            join inventory.machine_state s on s.machine_id = m.id
            where m.deleted_at is null and %s
            """;

    /** Filled with the condition, the place after which it begins, and the number of rows. */
    static final String PAGE =
            """
            select x.id, x.machine_id, m.name as machine_name, x.source, x.category, x.severity, x.package_name,
                x.component, x.message, x.dedup_key, x.occurrences, x.first_seen_at, x.last_seen_at, x.acknowledged,
                x.acknowledged_at, x.acknowledged_by, x.raw_line_ref, x.payload_json ->> 'jobId' as job_id
            """
                    + FROM
                    + """
                     and %s
                    order by x.last_seen_at desc, x.id desc
                    limit %d
                    """;

    /**
     * One row a message, whatever machines it stands on; a machine has it once. Filled with the
     * condition, the place after which it begins, and the number of rows. What it says is looked up
     * for the rows of the page alone.
     */
    static final String GROUPS =
            """
            with grouped as (
                select x.dedup_key, count(*) as machines, count(*) filter (where not x.acknowledged) as unread,
                    sum(x.occurrences)::bigint as occurrences, min(x.first_seen_at) as first_seen_at,
                    max(x.last_seen_at) as last_seen_at
            """
                    + FROM
                    + """
                        group by x.dedup_key),
                    shown as (
                        select * from grouped x where %s order by x.last_seen_at desc, x.dedup_key desc limit %d)
                    select shown.*, newest.source, newest.category, newest.severity, newest.package_name,
                        newest.component, newest.message,
                        array(select m.name from inventory.important_messages o
                            join inventory.machines m on m.id = o.machine_id
                            where o.dedup_key = shown.dedup_key and m.deleted_at is null
                            order by o.last_seen_at desc, o.id desc limit 5) as names
                    from shown cross join lateral (
                        select o.* from inventory.important_messages o where o.dedup_key = shown.dedup_key
                        order by o.last_seen_at desc, o.id desc limit 1) newest
                    order by shown.last_seen_at desc, shown.dedup_key desc
                    """;

    static final String SUMMARY =
            """
            select x.category, x.severity, count(*) as messages, count(distinct x.machine_id) as machines
            """
                    + FROM
                    + " group by x.category, x.severity order by x.category, x.severity";

    static final String CHOSEN = "select x.id, x.machine_id " + FROM + " order by x.id limit %d";

    static final String DECIDE =
            """
            update inventory.important_messages set acknowledged = $2,
                acknowledged_at = case when $2 then $3::timestamptz end,
                acknowledged_by = case when $2 then $4::text end
            where id = any((select $1::uuid[])::uuid[]) and acknowledged <> $2
            returning machine_id
            """;

    /** The numbers of open messages stay: one that was acknowledged is in none of them. */
    static final String FORGET =
            """
            delete from inventory.important_messages where id in (
                select x.id from inventory.important_messages x
                where x.acknowledged and x.last_seen_at < $1
                order by x.last_seen_at, x.id limit $2
                for update skip locked)
            """;

    private MessageSql() {}
}
