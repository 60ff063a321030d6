package io.sysup.inventory.exports;

/** The statement behind an export. */
final class ExportSql {
    static final String SELECT =
            """
            select m.name, m.hostname, m.port, m.username, m.machine_kind, j.name as jump,
                m.os_family, m.os_version, m.os_codename, m.arch, s.status, m.last_seen_at,
                s.apt_updates_count, s.apt_security_count, s.apt_reboot_required,
                s.apt_last_analyze_at is not null as analyzed,
                coalesce(t.names, '{}') as tags
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
