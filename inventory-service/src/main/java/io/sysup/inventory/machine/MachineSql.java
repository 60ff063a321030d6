package io.sysup.inventory.machine;

/** Statements over machines. */
final class MachineSql {
    /** Everything that is shown of machine {@code m}, with its state {@code s}. */
    static final String SHOWN =
            """
            m.id, m.name, m.hostname, m.port, m.username, m.os_family, m.os_version,
            m.os_codename, m.arch, m.machine_kind, m.virtualization, m.hardware_profile,
            m.chosen_facts::text as chosen_facts, m.observed_facts::text as observed_facts,
            m.status, m.last_seen_at, m.last_checked_at, m.row_version, m.created_at,
            m.updated_at, m.deleted_at, m.jump_machine_id,
            (select j.name from inventory.machines j where j.id = m.jump_machine_id) as jump_name,
            c.auth_method, c.sudo_mode, c.status as credential_status,
            c.last_test_error_kind as credential_error_kind, c.last_test_at as credential_tested_at,
            s.status as state_status, s.host_key, s.apt_status, s.apt_updates_count,
            s.apt_security_count, s.apt_last_analyze_at,
            case when jsonb_typeof(s.feed_versions_json #> '{observed,reboot}') = 'object'
                then s.apt_reboot_required end as apt_reboot_required,
            (s.feed_versions_json #> '{observed,reboot,needs}')::text as needs,
            (s.feed_versions_json #>> '{observed,reboot,mark,at}')::timestamptz as needs_at,
            s.running_job_id, s.running_job_kind, s.last_error_kind, s.last_error_message,
            s.last_error_at, s.root_used_percent, s.memory_used_percent,
            s.disk_warnings_count, s.metrics_last_collected_at, s.hardware_warnings_count,
            s.rights, s.rights_actions, s.rights_outdated, s.rights_checked_at,
            s.updated_at as state_updated_at,
            (s.feed_versions_json #>> '{observed,apt,releaseEnds}')::date as release_ends,
            (select u.tile_mode from inventory.machine_ui_state u where u.machine_id = m.id) as tile_mode,
            coalesce((
                select json_agg(json_build_object('name', t.name, 'color', t.color)
                    order by lower(t.name))
                from inventory.machine_tags mt join inventory.tags t on t.id = mt.tag_id
                where mt.machine_id = m.id), '[]')::text as tags
            """;

    static final String READ =
            """
            select %s
            from inventory.machines m
            join inventory.machine_state s on s.machine_id = m.id
            left join inventory.machine_credentials c on c.machine_id = m.id
            where m.id = $1
            """
                    .formatted(SHOWN);

    /** In the order in which they are asked for. */
    static final String READ_MANY =
            """
            select %s
            from unnest((select $1::uuid[])) with ordinality as wanted (id, place)
            join inventory.machines m on m.id = wanted.id
            join inventory.machine_state s on s.machine_id = m.id
            left join inventory.machine_credentials c on c.machine_id = m.id
            order by wanted.place
            """
                    .formatted(SHOWN);

    static final String REGISTER =
            """
            insert into inventory.machines (
                id, name, hostname, port, username, os_family, created_at, updated_at, jump_machine_id)
            values ($1, $2, $3, $4, $5, 'unknown', $6, $6, $7)
            """;

    static final String REGISTER_MANY =
            """
            insert into inventory.machines (
                id, name, hostname, port, username, os_family, created_at, updated_at)
            select n.id, n.name, n.hostname, n.port, n.username, 'unknown', $6, $6
            from unnest((select $1::uuid[]), (select $2::text[]), (select $3::text[]),
                (select $4::int[]), (select $5::text[])) as n (id, name, hostname, port, username)
            """;

    /** Of a machine that is enabled again nobody knows whether it still answers. */
    static final String EDIT =
            """
            update inventory.machines set
                name = $3, hostname = $4, port = $5, username = $6,
                status = case when $7 then 'disabled' when status = 'disabled' then 'unknown' else status end,
                jump_machine_id = $9, row_version = row_version + 1, updated_at = $8
            where id = $1 and row_version = $2
            """;

    static final String REMOVE =
            """
            update inventory.machines set
                deleted_at = $2, row_version = row_version + 1, updated_at = $2
            where id = $1
            """;

    static final String RESTORE =
            """
            update inventory.machines set
                deleted_at = null, row_version = row_version + 1, updated_at = $2
            where id = $1
            """;

    static final String AT_ENDPOINT =
            """
            select string_agg(name, ' or ') as name from inventory.machines
            where hostname = $1 and port = $2 and deleted_at is null
            """;

    /** Those at one of these addresses, whatever the port. */
    static final String AT_ADDRESSES =
            """
            select m.id, m.name, m.hostname, m.port, j.id as jump_id, j.name as jump_name
            from inventory.machines m left join inventory.machines j on j.id = m.jump_machine_id
            where m.hostname = any((select $1::text[])::text[]) and m.deleted_at is null
            """;

    private MachineSql() {}
}
