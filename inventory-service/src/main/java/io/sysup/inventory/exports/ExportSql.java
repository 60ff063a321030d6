package io.sysup.inventory.exports;

/** The statement behind an export. */
final class ExportSql {
    static final String SELECT =
            """
            select m.name, m.hostname, m.port, m.username, m.machine_kind, j.name as jump,
                m.os_family, m.os_version, m.os_codename, m.arch, m.virtualization, m.hardware_profile,
                m.chosen_facts::text as chosen_facts, m.observed_facts::text as observed_facts, s.status, m.last_seen_at,
                s.apt_updates_count, s.apt_security_count, s.apt_reboot_required,
                s.apt_last_analyze_at is not null as analyzed,
                coalesce(t.names, '{}') as tags,
                case when m.jump_machine_id is null then '[]' else (
                    with recursive way as (
                        select h.jump_machine_id, h.username, h.hostname, h.port, 1 as hop
                        from inventory.machines h where h.id = m.jump_machine_id
                        union all
                        select h.jump_machine_id, h.username, h.hostname, h.port, way.hop + 1
                        from inventory.machines h join way on h.id = way.jump_machine_id
                        where way.hop < 10)
                    select json_agg(json_build_object(
                            'username', username, 'hostname', hostname, 'port', port) order by hop desc)::text
                    from way) end as way
            from inventory.machines m
            join inventory.machine_state s on s.machine_id = m.id
            left join inventory.machines j on j.id = m.jump_machine_id
            left join (
                select mt.machine_id, array_agg(t.name order by lower(t.name)) as names
                from inventory.machine_tags mt join inventory.tags t on t.id = mt.tag_id
                group by mt.machine_id) t on t.machine_id = m.id
            where m.deleted_at is null and %s
            order by lower(m.name), m.id
            limit %d
            """;

    private ExportSql() {}
}
