package io.sysup.execution.report.content;

/**
 * Statements behind reports; each reads the whole fleet once. $1: machines, null for all; $2: the
 * period in seconds.
 */
final class ContentSql {
    private static final String MEANT =
            " and ($1::uuid[] is null or e.machine_id = any((select $1::uuid[])::uuid[])) ";

    /** That the key of a new machine waits for a person is no failure, though nobody got in. */
    private static final String FAILED =
            """
             and e.error_kind is not null and e.status in ('error', 'lost')
             and not (e.action = 'host.check' and e.error_kind = 'host_key_unknown')
            """;

    static final String UPGRADED =
            """
            select count(distinct a.machine_id) as machines, count(*) as packages, count(distinct a.execution_id) as runs
            from execution.executions e join execution.apt_applied_packages a on a.execution_id = e.id
            where e.started_at > now() - make_interval(secs => $2) and a.operation <> 'unchanged'
            """
                    + MEANT;

    static final String PACKAGES =
            """
            select a.name, a.operation, a.to_version, count(distinct a.machine_id) as machines,
                max(a.from_version) as from_version, count(*) over () as all_rows
            from execution.executions e join execution.apt_applied_packages a on a.execution_id = e.id
            where e.started_at > now() - make_interval(secs => $2) and a.operation <> 'unchanged'
            """
                    + MEANT
                    + "group by a.name, a.operation, a.to_version order by machines desc, a.name, a.to_version limit $3";

    static final String RUNS =
            """
            select e.action, count(*) as runs, count(*) filter (where e.status in ('ok', 'warning')) as done,
                count(*) filter (where e.status in ('error', 'lost')) as failed
            from execution.executions e
            where e.started_at > now() - make_interval(secs => $2)
            """
                    + MEANT
                    + "group by e.action order by runs desc, e.action limit $3";

    /** Weeks begin on their Monday in UTC, as reports write times. */
    static final String FAILURES_BY_WEEK =
            """
            with failed as (
                select date_trunc('week', e.started_at at time zone 'UTC') as week, count(*) as failures
                from execution.executions e
                where e.started_at > now() - interval '12 weeks'
            """
                    + FAILED
                    + MEANT
                    + """
                        group by 1)
                    select w.week::date as week, coalesce(f.failures, 0) as failures
                    from generate_series(date_trunc('week', now() at time zone 'UTC') - interval '11 weeks',
                        date_trunc('week', now() at time zone 'UTC'), interval '1 week') as w (week)
                    left join failed f on f.week = w.week
                    order by w.week
                    """;

    static final String FAILURES =
            """
            select e.error_kind, count(*) as failures, count(distinct e.machine_id) as machines,
                max(e.started_at) as last_at,
                (array_agg(left(e.error_message, 300) order by e.started_at desc))[1] as message,
                (array_agg(left(j.error_json ->> 'remedy', 500) order by e.started_at desc))[1] as remedy,
                (array_agg(distinct coalesce(m.name, '?')))[1:5] as names
            from execution.executions e left join execution.jobs j on j.id = e.job_id
            left join execution.machines m on m.id = e.machine_id
            where e.started_at > now() - make_interval(secs => $2)
            """
                    + FAILED
                    + MEANT
                    + "group by e.error_kind order by failures desc, e.error_kind limit $3";

    /**
     * A security update waits since the first analysis of its machine that planned it: an index
     * step for each that waits.
     */
    static final String SECURITY_AGE =
            """
            with newest as (
                select m.id as machine_id, last.id from execution.machines m
                cross join lateral (select coalesce(s.plan_snapshot_id, s.id) as id from execution.snapshots s
                    where s.machine_id = m.id and s.kind = 'apt_update_analyze' order by s.created_at desc limit 1) last
                where not m.deleted and ($1::uuid[] is null or m.id = any((select $1::uuid[])::uuid[]))),
            waiting as materialized (
                select p.machine_id, p.name, p.arch, p.target_version,
                    (select min(s.created_at) from execution.apt_planned_packages o
                     join execution.snapshots s on s.id = o.snapshot_id
                     where o.machine_id = p.machine_id and o.name = p.name and o.is_security
                       and o.target_version is not distinct from p.target_version) as since
                from newest join execution.apt_planned_packages p on p.snapshot_id = newest.id
                where p.mode = 'dist_upgrade' and p.is_security and p.operation in ('upgrade', 'install'))
            select count(*) filter (where since > now() - interval '1 day') as day,
                count(*) filter (where since <= now() - interval '1 day' and since > now() - interval '7 days') as week,
                count(*) filter (where since <= now() - interval '7 days' and since > now() - interval '30 days') as month,
                count(*) filter (where since <= now() - interval '30 days') as older,
                count(*) as updates, count(distinct machine_id) as machines, min(since) as oldest
            from waiting
            """;

    static final String PENDING =
            """
            select p.name, p.operation, p.current_version, p.target_version, p.origin, p.is_security,
                count(*) over () as all_rows
            from execution.apt_planned_packages p
            where p.mode = 'dist_upgrade' and p.snapshot_id = (
                select coalesce(s.plan_snapshot_id, s.id) from execution.snapshots s
                where s.machine_id = $1 and s.kind = 'apt_update_analyze' order by s.created_at desc limit 1)
            order by p.is_security desc, p.name limit $2
            """;

    static final String LAST_RUNS =
            """
            select action, status, started_at, error_kind, error_message from execution.executions
            where machine_id = $1 order by started_at desc limit $2
            """;

    static final String REMOVED =
            """
            select kind, delete_reason, count(*) as artifacts, coalesce(sum(bytes), 0)::bigint as bytes
            from execution.raw_artifacts where deleted_at > now() - make_interval(secs => $1)
            group by 1, 2 order by 4 desc, 1, 2
            """;

    static final String LARGEST =
            """
            select m.name, count(*) as artifacts, coalesce(sum(a.bytes), 0)::bigint as bytes
            from execution.raw_artifacts a join execution.machines m on m.id = a.machine_id
            where a.deleted_at is null group by m.name order by 3 desc, 1 limit $1
            """;

    private ContentSql() {}
}
