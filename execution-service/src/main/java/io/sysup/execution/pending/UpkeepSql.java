package io.sysup.execution.pending;

/** Statements that bring the rows of what is pending up to date with the newest plans. */
final class UpkeepSql {
    /** One writer at a time: then numbers are added up without anybody counting again. */
    static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtext('execution.pending_updates'))";

    static final String IS_DUE = "select exists (select 1 from execution.pending_due) as due";

    static final String TAKE_DUE =
            """
            delete from execution.pending_due
            where id = any(array(select id from execution.pending_due order by id limit $1))
            returning machine_id
            """;

    static final String ALL_DUE =
            "insert into execution.pending_due (machine_id) select id from execution.machines order by id";

    /**
     * What the newest plans say: the upgrade without new packages and what it leaves, which is what
     * the machines' own numbers count. A machine that was removed waits for nothing.
     */
    private static final String WANTED =
            """
            with wanted as materialized (
                select n.machine_id, p.name, p.arch, p.current_version, p.target_version, p.origin, p.is_security,
                    case p.operation when 'upgrade' then 'ready' else coalesce(p.hold_reason, 'kept_back') end as state
                from execution.machines m
                cross join lateral (select s.machine_id, coalesce(s.plan_snapshot_id, s.id) as plan
                    from execution.snapshots s where s.machine_id = m.id and s.kind = 'apt_update_analyze'
                    order by s.created_at desc limit 1) n
                join execution.apt_planned_packages p on p.snapshot_id = n.plan and p.mode = 'upgrade'
                    and p.operation in ('upgrade', 'hold')
                where m.id = any((select $1::uuid[])::uuid[]) and not m.deleted)
            """;

    static final String NUMBER =
            """
            insert into execution.pending_numbers (machine_id, number)
            select fresh.id, (select coalesce(max(number) + 1, 0) from execution.pending_numbers) + row_number() over (order by fresh.id) - 1
            from (select unnest($1::uuid[]) as id) fresh
            where not exists (select 1 from execution.pending_numbers n where n.machine_id = fresh.id)
            """;

    /** As many bits as there are numbers, in steps, so that all rows are rewritten seldom. */
    private static final String ZEROS =
            "(select repeat('0', (max(number) / 1024 + 1) * 1024)::bit varying as zeros from execution.pending_numbers) w";

    static final String WIDEN =
            "update execution.pending_changes c set waiting = c.waiting || substring(w.zeros from length(c.waiting) + 1) from "
                    + ZEROS
                    + " where length(c.waiting) < length(w.zeros)";

    static final String ADD_CHANGES =
            WANTED
                    + """
                    insert into execution.pending_changes (name, arch, current_version, target_version, origin, is_security, state)
                    select distinct name, arch, current_version, target_version, origin, is_security, state from wanted
                    on conflict do nothing
                    """;

    /** The first of those analyses that all planned the package, up to now. */
    private static final String SINCE =
            """
            coalesce((select min(s.created_at) from execution.snapshots s
                where s.machine_id = w.machine_id and s.kind = 'apt_update_analyze'
                    and s.created_at > coalesce((
                        select e.created_at from execution.snapshots e
                        where e.machine_id = w.machine_id and e.kind = 'apt_update_analyze'
                            and not exists (select 1 from execution.apt_planned_packages p
                                where p.snapshot_id = coalesce(e.plan_snapshot_id, e.id) and p.mode = 'upgrade'
                                    and p.name = w.name and p.arch is not distinct from w.arch
                                    and p.operation in ('upgrade', 'hold') and (p.is_security or not w.is_security))
                        order by e.created_at desc limit 1), '-infinity')), now())
            """;

    /**
     * Tells what moved as JSON, null for nothing: each change with how many more count, and the
     * numbers of the machines that come and go. Since when a machine waits stays when only the
     * version changes, and is asked of its analyses when the package is new, becomes one of
     * security or ceases to be, or when the machine is among $2: its plan changed several times
     * since it was looked at.
     */
    static final String REPLACE =
            WANTED
                    + """
                    , known as materialized (
                        select u.machine_id, u.change_id, u.counted, u.first_seen_at, c.name, c.arch, c.is_security
                        from execution.pending_updates u join execution.pending_changes c on c.id = u.change_id
                        where u.machine_id = any((select $1::uuid[])::uuid[])),
                    meant as materialized (
                        select w.machine_id, c.id as change_id,
                            row_number() over (partition by w.machine_id, w.name, w.target_version, w.state
                                order by w.arch, c.id) = 1 as counted,
                            coalesce(k.first_seen_at,
                    """
                    + SINCE
                    + """
                    ) as since
                        from wanted w join execution.pending_changes c on c.name = w.name
                            and (c.arch, c.current_version, c.target_version, c.origin, c.is_security, c.state)
                                is not distinct from (w.arch, w.current_version, w.target_version, w.origin, w.is_security, w.state)
                        left join known k on k.machine_id = w.machine_id and k.name = w.name and k.arch is not distinct from w.arch
                            and k.is_security = w.is_security and k.machine_id <> all((select $2::uuid[])::uuid[])),
                    gone as (
                        delete from execution.pending_updates u using known k
                        where u.machine_id = k.machine_id and u.change_id = k.change_id
                            and not exists (select 1 from meant w where w.machine_id = k.machine_id and w.change_id = k.change_id)
                        returning u.change_id, u.machine_id, u.counted),
                    turned as (
                        update execution.pending_updates u set counted = w.counted, first_seen_at = w.since
                        from meant w join known k on k.machine_id = w.machine_id and k.change_id = w.change_id
                        where u.machine_id = w.machine_id and u.change_id = w.change_id
                            and (k.counted, k.first_seen_at) is distinct from (w.counted, w.since)
                        returning u.change_id, w.counted::int - k.counted::int as more),
                    fresh as (
                        insert into execution.pending_updates (machine_id, change_id, counted, first_seen_at)
                        select w.machine_id, w.change_id, w.counted, w.since from meant w
                        where not exists (select 1 from known k where k.machine_id = w.machine_id and k.change_id = w.change_id)
                        returning change_id, machine_id, counted),
                    moved as (
                        select change_id, machine_id, - counted::int as more, null::uuid as comes, machine_id as goes from gone
                        union all select change_id, machine_id, counted::int, machine_id, null from fresh
                        union all select change_id, null, more, null, null from turned),
                    each as (
                        select m.change_id as id, sum(m.more) as more, array_agg(n.number) filter (where m.comes is not null) as comes,
                            array_agg(n.number) filter (where m.goes is not null) as goes
                        from moved m left join execution.pending_numbers n on n.machine_id = m.machine_id group by m.change_id)
                    select json_agg(e)::text as moved from each e
                    """;

    private static final String MOVED =
            "jsonb_to_recordset($1::text::jsonb) as d (id int, more bigint, comes int[], goes int[])";

    /** The oldest is one step of an index a change. */
    static final String ADD_UP =
            """
            update execution.pending_changes c set machines = c.machines + d.more,
                waiting = (c.waiting | coalesce((select bit_or(set_bit(w.zeros, n, 1)) from unnest(d.comes) n), w.zeros))
                    & ~ coalesce((select bit_or(set_bit(w.zeros, n, 1)) from unnest(d.goes) n), w.zeros),
                oldest_at = (select u.first_seen_at from execution.pending_updates u where u.change_id = c.id
                    order by u.first_seen_at limit 1)
            from
            """
                    + MOVED
                    + ", "
                    + ZEROS
                    + " where c.id = d.id";

    static final String FORGET =
            "delete from execution.pending_changes c using "
                    + MOVED
                    + " where c.id = d.id and not exists (select 1 from execution.pending_updates u where u.change_id = c.id)";

    private UpkeepSql() {}
}
