package io.sysup.execution.packages;

/** Statements over what is installed where. */
final class InstalledSql {
    static final String USE_SET =
            "update execution.package_sets set last_used_at = now() where sha256 = $1 returning id";

    /** Only what is new takes a number; in one order, or two that add the same would deadlock. */
    static final String ADD_VERSIONS =
            """
            insert into execution.package_versions (name, arch, version)
            select n.name, n.arch, n.version
            from unnest((select $1::text[]), (select $2::text[]), (select $3::text[])) as n (name, arch, version)
            where not exists (select 1 from execution.package_versions v
                where v.name = n.name and v.arch = n.arch and v.version = n.version)
            order by n.name, n.arch, n.version
            on conflict do nothing
            """;

    static final String ADD_SET =
            """
            insert into execution.package_sets (id, sha256, package_ids)
            select $4, $5, coalesce(array_agg(v.id order by v.id), '{}')
            from unnest((select $1::text[]), (select $2::text[]), (select $3::text[])) as n (name, arch, version)
            join execution.package_versions v on v.name = n.name and v.arch = n.arch and v.version = n.version
            on conflict (sha256) do update set last_used_at = now()
            returning id
            """;

    /** One that was found a moment ago is not taken from whoever is about to use it. */
    static final String FORGET_UNUSED =
            """
            delete from execution.package_sets s
            where s.last_used_at < now() - interval '1 day'
              and not exists (select 1 from execution.machine_packages p where p.set_id = s.id)
              and not exists (select 1 from execution.snapshots o where o.package_set_id = s.id)
            """;

    static final String SEEN =
            """
            insert into execution.machine_packages as known (machine_id, set_id, seen_at, job_id)
            values ($1, $2, $3, $4)
            on conflict (machine_id) do update set set_id = excluded.set_id, seen_at = excluded.seen_at,
                job_id = excluded.job_id
            where known.seen_at <= excluded.seen_at
            """;

    static final String VERSIONS =
            "select id, arch, version from execution.package_versions where name = $1";

    /** The sets that hold any of the wanted packages: one pass over the different sets. */
    private static final String MEANT =
            """
            with meant as materialized (
                select s.id, array(select p.id from unnest(s.package_ids) as p (id)
                    where p.id = any((select $1::int[])::int[])) as found
                from execution.package_sets s where s.package_ids && (select $1::int[]))
            """;

    static final String FIND =
            MEANT
                    + """
                    select m.id, m.name, p.seen_at, p.job_id, s.found
                    from meant s join execution.machine_packages p on p.set_id = s.id
                    join execution.machines m on m.id = p.machine_id
                    where not m.deleted and ($2::text is null or (lower(m.name), m.id) > ($2, $3::uuid))
                      and ($5::uuid[] is null or m.id = any((select $5::uuid[])::uuid[]))
                    order by lower(m.name), m.id limit $4
                    """;

    static final String COUNT =
            MEANT
                    + """
                    select count(*) as machines from meant s
                    join execution.machine_packages p on p.set_id = s.id
                    join execution.machines m on m.id = p.machine_id
                    where not m.deleted and ($2::uuid[] is null or m.id = any((select $2::uuid[])::uuid[]))
                    """;

    static final String COVERAGE =
            """
            select count(*) as machines, count(p.machine_id) as known, min(p.seen_at) as oldest
            from execution.machines m left join execution.machine_packages p on p.machine_id = m.id
            where not m.deleted and ($1::uuid[] is null or m.id = any((select $1::uuid[])::uuid[]))
            """;

    static final String UNKNOWN =
            """
            select m.id, m.name from execution.machines m
            where not m.deleted and not exists (select 1 from execution.machine_packages p where p.machine_id = m.id)
              and ($1::uuid[] is null or m.id = any((select $1::uuid[])::uuid[]))
            order by lower(m.name), m.id limit 100
            """;

    private InstalledSql() {}
}
