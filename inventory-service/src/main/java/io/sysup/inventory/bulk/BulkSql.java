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
            select m.id, m.name, m.username, m.status, m.row_version,
                m.chosen_facts::text as chosen_facts, m.observed_facts::text as observed_facts,
                m.jump_machine_id,
                (select j.name from inventory.machines j where j.id = m.jump_machine_id) as jump_name,
                coalesce((
                    select array_agg(t.name order by lower(t.name))
                    from inventory.machine_tags mt join inventory.tags t on t.id = mt.tag_id
                    where mt.machine_id = m.id), '{}') as tags
            from taken m order by lower(m.name), m.id
            """;

    static final String EDIT =
            """
            update inventory.machines set
                username = coalesce($2, username),
                status = case when $3 then 'disabled' when not $3 and status = 'disabled' then 'unknown' else status end,
                jump_machine_id = case when $5 then $6 else jump_machine_id end,
                row_version = row_version + 1, updated_at = $4
            where id = any((select $1::uuid[])::uuid[])
            """;

    private BulkSql() {}
}
