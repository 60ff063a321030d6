package io.sysup.inventory.machine;

/** Statements over the ways to machines. */
final class JumpSql {
    static final String LOCK =
            "select count(pg_advisory_xact_lock(hashtext('inventory.machines.jump')))";

    static final String FIND =
            """
            select id, name from inventory.machines
            where deleted_at is null and (id::text = lower($1) or name = $1)
            order by (id::text = lower($1)) desc limit 2
            """;

    /** The machine and those that it is reached through, as far as they are there. */
    static final String WAY =
            """
            with recursive way as (
                select id, jump_machine_id, 1 as hops from inventory.machines
                where id = $1 and deleted_at is null
                union all
                select m.id, m.jump_machine_id, way.hops + 1
                from inventory.machines m join way on m.id = way.jump_machine_id
                where m.deleted_at is null and way.hops < 10)
            select id from way
            """;

    /** How many machines are behind one another, behind this one. */
    static final String BEHIND =
            """
            with recursive behind as (
                select $1::uuid as id, 0 as hops
                union all
                select m.id, behind.hops + 1
                from inventory.machines m join behind on m.jump_machine_id = behind.id
                where m.deleted_at is null and behind.hops < 10)
            select max(hops) as hops from behind
            """;

    /** The same for each of many, which themselves are led elsewhere. */
    static final String BEHIND_EACH =
            """
            with recursive behind as (
                select id as root, id, 0 as hops from unnest((select $1::uuid[])) as wanted (id)
                union all
                select behind.root, m.id, behind.hops + 1
                from inventory.machines m join behind on m.jump_machine_id = behind.id
                where m.deleted_at is null and behind.hops < 10
                    and m.id <> all((select $1::uuid[])::uuid[]))
            select root, max(hops) as hops from behind group by root
            """;

    static final String REACHED_THROUGH =
            """
            select name from inventory.machines
            where jump_machine_id = $1 and deleted_at is null order by lower(name) limit 5
            """;

    /**
     * Machines and the names or ids of those that they are to be reached through; each means one.
     */
    static final String LEAD =
            """
            update inventory.machines m set jump_machine_id = j.id
            from unnest((select $1::uuid[]), (select $2::text[])) as wanted (id, through)
            cross join lateral (
                select min(n.id::text)::uuid as id from inventory.machines n
                where (n.name = wanted.through or n.id::text = lower(wanted.through)) and n.deleted_at is null
                having count(*) = 1) j
            where m.id = wanted.id
            """;

    /** Of these the ones whose way does not end, or goes over more machines than allowed. */
    static final String TOO_FAR =
            """
            with recursive way as (
                select m.id as target, m.jump_machine_id as next, 0 as hops from inventory.machines m
                where m.id = any((select $1::uuid[])::uuid[]) and m.jump_machine_id is not null
                union all
                select way.target, m.jump_machine_id, way.hops + 1
                from way join inventory.machines m on m.id = way.next
                where way.hops <= $2)
            select distinct m.name from way join inventory.machines m on m.id = way.target
            where way.hops > $2 order by m.name limit 5
            """;

    private JumpSql() {}
}
