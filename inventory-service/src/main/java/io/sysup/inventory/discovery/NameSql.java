package io.sysup.inventory.discovery;

/** Statements over resolved_names. */
final class NameSql {
    /** Names of live machines that are reached straight, those first that were never looked up. */
    static final String STALE =
            """
            select m.hostname, min(r.resolved_at) as resolved_at from inventory.machines m
            left join inventory.resolved_names r on r.hostname = m.hostname
            where m.deleted_at is null and m.jump_machine_id is null
                and m.hostname !~ '^[0-9.]+$' and position(':' in m.hostname) = 0
                and (r.resolved_at is null or r.resolved_at < $1)
            group by m.hostname order by resolved_at nulls first, m.hostname limit $2
            """;

    /** A name that nobody answers for is not asked for with each scan. */
    static final String ASK =
            """
            insert into inventory.resolved_names (hostname, addresses, resolved_at)
            select n.hostname, '{}'::text[], $2::timestamptz from unnest($1::text[]) as n (hostname)
            on conflict (hostname) do update set resolved_at = excluded.resolved_at
            """;

    static final String KEEP =
            """
            insert into inventory.resolved_names (hostname, addresses, resolved_at) values ($1, $2, $3)
            on conflict (hostname) do update
                set addresses = excluded.addresses, resolved_at = excluded.resolved_at
            """;

    static final String FORGET =
            """
            delete from inventory.resolved_names r where not exists (
                select 1 from inventory.machines m
                where m.hostname = r.hostname and m.deleted_at is null)
            """;

    private NameSql() {}
}
