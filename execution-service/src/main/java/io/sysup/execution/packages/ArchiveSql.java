package io.sysup.execution.packages;

/** Statements over the versions that archives were seen to have, and the plans that were shown. */
final class ArchiveSql {
    /** Mostly all are there already; in one order, or two that add the same would deadlock. */
    static final String SEEN =
            """
            insert into execution.archive_versions (name, version, origin)
            select distinct n.name, n.version, n.origin
            from unnest((select $1::text[]), (select $2::text[]), (select $3::text[])) as n (name, version, origin)
            where not exists (select 1 from execution.archive_versions v
                where v.name = n.name and v.origin = n.origin and v.version = n.version)
            order by n.name, n.version, n.origin
            on conflict do nothing
            """;

    /** What is in an archive still is among the last versions of its package. */
    static final String FIRST_SEEN =
            """
            select v.name, v.version, min(v.first_seen_at) as first_seen_at
            from (select distinct n.name, n.origin
                from unnest((select $1::text[]), (select $2::text[])) as n (name, origin)) as w
            cross join lateral (select a.name, a.version, a.first_seen_at from execution.archive_versions a
                where a.name = w.name and a.origin = w.origin order by a.first_seen_at desc limit 20) v
            group by v.name, v.version
            """;

    /**
     * Among the last jobs of the machine, by an index; a plan that is older than these is stale
     * anyway.
     */
    static final String SHOWN =
            """
            select p.plan::text as plan from (select j.id, j.kind, j.result_json as result from execution.jobs j
                where j.machine_id = $1 order by j.id desc limit 300) j
            cross join lateral (values (j.result ->> 'planHash', j.result -> 'plan'),
                (j.result #>> '{plans,upgradeHash}', j.result #> '{plans,upgrade}'),
                (j.result #>> '{plans,distUpgradeHash}', j.result #> '{plans,distUpgrade}')) as p (hash, plan)
            where j.kind in ('apt.analyze', 'apt.upgrade', 'dnf.analyze', 'dnf.upgrade') and p.hash = $2
            order by j.id desc limit 1
            """;

    private ArchiveSql() {}
}
