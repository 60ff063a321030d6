package io.sysup.execution.pending;

/**
 * Statements over what is pending. They read the numbers that are kept with each change; for a
 * selector they count the bits of those who are meant, for ages the rows in question.
 *
 * <p>Parameters of all lists: $1 pattern of names, $2 security, $3 state, $4 machines, $5 least age
 * and $6 age that is not reached, in days.
 */
final class PendingSql {
    private static final String WANTED =
            """
             ($1::text is null or c.name like $1) and ($2::boolean is null or c.is_security = $2)
                and ($3::text is null or c.state = $3)
            """;

    private static final String ALL_MACHINES = " and $4::uuid[] is null";

    /**
     * Looked up in a hash of those who are meant. A bare {@code in} becomes a join, for which the
     * plan that PostgreSQL keeps for all parameters looks up each machine for each change.
     */
    private static final String SOME_MACHINES =
            " and (u.machine_id in (select unnest($4::uuid[]))) is true";

    private static final String ROWS_WANTED =
            """
             ($5::int is null or u.first_seen_at <= now() - make_interval(days => $5))
                and ($6::int is null or u.first_seen_at > now() - make_interval(days => $6))
            """;

    private static final String KEPT =
            """
            with chosen as (
                select c.* from execution.pending_changes c where $4::uuid[] is null and $5::int is null and $6::int is null and
            """
                    + WANTED
                    + ")";

    private static final String COUNTED =
            """
            with counted as (
                select u.change_id, count(*) filter (where u.counted) as machines, min(u.first_seen_at) as oldest_at
                from execution.pending_updates u join execution.pending_changes c on c.id = u.change_id
                where
            """
                    + WANTED
                    + " and "
                    + ROWS_WANTED
                    + """
                     %s group by u.change_id),
                    chosen as (
                        select c.name, c.arch, c.current_version, c.target_version, c.origin, c.is_security, c.state, n.machines, n.oldest_at
                        from counted n join execution.pending_changes c on c.id = n.change_id)
                    """;

    /** Bits of those who are meant and wait; the oldest of them is soon met in the index. */
    private static final String MASKED =
            """
            with mask as materialized (
                select rpad(string_agg(case when n.is_meant then '1' else '0' end, '' order by n.number),
                    (select length(c.waiting) from execution.pending_changes c limit 1), '0')::bit varying as bits
                from (select number, machine_id in (select unnest($4::uuid[])) as is_meant from execution.pending_numbers) n),
            chosen as (
                select c.*, c.waiting & m.bits as bits, (
                    select u.first_seen_at from execution.pending_updates u where u.change_id = c.id
            """
                    + SOME_MACHINES
                    + """
                     order by u.first_seen_at limit 1) as since
                    from execution.pending_changes c cross join mask m
                    where $5::int is null and $6::int is null and bit_count(c.waiting & m.bits) > 0 and
                    """
                    + WANTED
                    + ")";

    /** The page hangs on the numbers over all rows, which are there without any row, too. */
    private static final String PAGE =
            """
            , package as (
                select name, coalesce(target_version, '') as target, state, bool_or(is_security) as security,
                    array_agg(distinct current_version) filter (where current_version is not null) as from_versions,
                    array_agg(distinct arch) filter (where arch is not null) as archs,
                    array_agg(distinct origin) filter (where origin is not null) as origins,
                    %s::bigint as machines, min(%s) as oldest_at
                from chosen group by 1, 2, 3),
            placed as (
                select p.*, case $7::text when 'machines' then -p.machines
                    when 'age' then (extract(epoch from p.oldest_at) * 1000000)::bigint else 0 end as place
                from package p)
            select n.*, p.* from (
                select count(*) as total, count(*) filter (where security) as security_rows, coalesce(sum(machines), 0)::bigint as updates,
                    coalesce(sum(machines) filter (where security), 0)::bigint as security_updates from package) n
            left join lateral (select * from placed
                where $8::bigint is null or (place, name, target, state) > ($8, $9::text, $10::text, $11::text)
                order by place, name, target, state limit $12) p on true
            order by p.place, p.name, p.target, p.state
            """;

    private static final String PAGE_BY_NUMBERS = PAGE.formatted("sum(machines)", "oldest_at");

    static final String LIST = KEPT + PAGE_BY_NUMBERS;

    static final String LIST_BY_AGE = COUNTED.formatted(ALL_MACHINES) + PAGE_BY_NUMBERS;

    static final String LIST_OF_MACHINES =
            MASKED + PAGE.formatted("bit_count(bit_or(bits))", "since");

    static final String LIST_OF_MACHINES_BY_AGE =
            COUNTED.formatted(SOME_MACHINES) + PAGE_BY_NUMBERS;

    /**
     * $7 names the package, $8 the version; $9 and $10 where the page begins. The rule is that of
     * the newest analysis, which is read for machines of the page only.
     */
    private static final String MACHINES =
            """
            with concerned as materialized (
                select u.machine_id, min(u.first_seen_at) as first_seen_at,
                    array_agg(coalesce(c.arch, '') order by c.arch, c.id) as archs,
                    array_agg(coalesce(c.current_version, '') order by c.arch, c.id) as froms,
                    array_agg(coalesce(c.target_version, '') order by c.arch, c.id) as targets,
                    array_agg(c.state order by c.arch, c.id) as states
                from execution.pending_changes c join execution.pending_updates u on u.change_id = c.id
                where c.name = $7 and ($8::text is null or coalesce(c.target_version, '') = $8) and
            """
                    + WANTED
                    + " and "
                    + ROWS_WANTED
                    + """
                     %s group by u.machine_id)
                    select n.total, p.*, e.rule::text as rule from (select count(*) as total from concerned) n
                    left join lateral (
                        select m.id, m.name, x.first_seen_at, x.archs, x.froms, x.targets, x.states
                        from concerned x join execution.machines m on m.id = x.machine_id
                        where $9::text is null or (lower(m.name), m.id) > ($9, $10::uuid)
                        order by lower(m.name), m.id limit $11) p on true
                    left join lateral (
                        select r.item -> 'rule' as rule
                        from (select s.payload_json from execution.snapshots s
                            where 'excluded' = any(p.states) and s.machine_id = p.id and s.kind = 'apt_update_analyze'
                            order by s.created_at desc limit 1) s
                        cross join lateral jsonb_array_elements(s.payload_json -> 'rules') as r (item)
                        where r.item -> 'keptOut' ? $7 limit 1) e on true
                    order by lower(p.name), p.id
                    """;

    static final String ALL_WAITING = MACHINES.formatted(ALL_MACHINES);

    static final String SOME_WAITING = MACHINES.formatted(SOME_MACHINES);

    /** Security updates by the days that machines wait for them; each edge begins a group. */
    static final String AGES =
            """
            select bucket, sum(updates)::bigint as updates, count(*) as machines from (
                select greatest(1, width_bucket(extract(epoch from now() - u.first_seen_at)::float8, (select $1::float8[]))) as bucket,
                    u.machine_id, count(*) filter (where u.counted) as updates
                from execution.pending_changes c join execution.pending_updates u on u.change_id = c.id
                where c.is_security group by 1, 2) waiting
            group by bucket
            """;

    private PendingSql() {}
}
