package io.sysup.inventory.bulk;

/** Statements over many machines. */
final class BulkSql {
    /** Takes the machines, in the one order that all take them in. */
    static final String TARGETS =
            """
            with meant as (
                select m.id from inventory.machines m
                join inventory.machine_state s on s.machine_id = m.id
                where m.deleted_at is null and %s
                limit %d),
            taken as (
                select m.* from inventory.machines m join meant on meant.id = m.id
                order by m.id for no key update of m)
            select m.id, m.name, m.username, m.machine_kind, m.kind_by_hand, m.status, m.row_version,
                coalesce((
                    select array_agg(t.name order by lower(t.name))
                    from inventory.machine_tags mt join inventory.tags t on t.id = mt.tag_id
                    where mt.machine_id = m.id), '{}') as tags
            from taken m order by lower(m.name), m.id
            """;

    static final String EDIT =
            """
            update inventory.machines set
                username = coalesce($2, username), machine_kind = coalesce($3, machine_kind),
                kind_by_hand = case when $3::text is null then kind_by_hand else $3 <> 'unknown' end,
                status = case when $4 then 'disabled' when not $4 and status = 'disabled' then 'unknown' else status end,
                row_version = row_version + 1, updated_at = $5
            where id = any((select $1::uuid[])::uuid[])
            """;

    private BulkSql() {}
}
