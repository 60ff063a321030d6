package io.sysup.execution.week;

/**
 * Both read the jobs of the days by the index of their ends: they grow with what was done in them.
 */
final class WeekSql {
    /** $1 days, $2 time zone. */
    static final String DAYS =
            """
            with day as (
                select d::date as day, (d::date)::timestamp at time zone $2 as begin
                from generate_series((now() at time zone $2)::date - ($1::int - 1), (now() at time zone $2)::date, interval '1 day') as d),
            ended as (
                select (finished_at at time zone $2)::date as day,
                    count(*) filter (where kind in ('apt.upgrade', 'dnf.upgrade') and status in ('ok', 'warning')) as upgrades,
                    count(*) filter (where kind in ('apt.upgrade', 'dnf.upgrade') and status = 'error') as upgrades_failed,
                    count(*) filter (where kind = 'machine.reboot' and status in ('ok', 'warning')) as reboots,
                    count(*) filter (where kind = 'machine.reboot' and status = 'error') as reboots_failed
                from execution.jobs
                where finished_at >= (select min(begin) from day) and kind in ('apt.upgrade', 'dnf.upgrade', 'machine.reboot')
                    and payload_json ->> 'dryRun' is distinct from 'true'
                group by 1)
            select day.day, day.begin, coalesce(upgrades, 0) as upgrades, coalesce(upgrades_failed, 0) as upgrades_failed,
                coalesce(reboots, 0) as reboots, coalesce(reboots_failed, 0) as reboots_failed
            from day left join ended using (day) order by day
            """;

    /** That the key of a new machine waits for a person is no failure, though nobody got in. */
    static final String FAILURES =
            """
            select coalesce(error_kind, 'unknown') as kind, mode() within group (order by kind) as action, count(*) as jobs,
                count(distinct machine_id) as machines, max(finished_at) as latest_at,
                (array_agg(id order by finished_at desc))[1] as latest_job, sum(count(*)) over ()::bigint as failed
            from execution.jobs where finished_at >= $1::text::timestamptz and status = 'error'
                and not (kind = 'host.check' and error_kind = 'host_key_unknown')
            group by 1 order by count(*) desc, 1 limit 20
            """;

    private WeekSql() {}
}
