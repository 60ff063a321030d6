package io.sysup.inventory.state;

/** Statements over machine_state and the columns of machines that follow from contacts. */
final class StateSql {
    static final String CREATE = "insert into inventory.machine_state (machine_id) values ($1)";

    static final String CREATE_MANY =
            """
            insert into inventory.machine_state (machine_id)
            select id from unnest((select $1::uuid[])) as new (id)
            """;

    /**
     * The row of machines is the lock for all rows about the machine. The state is locked as well,
     * or who had to wait would read it as it was before the wait. Many are locked in one order.
     */
    static final String LOCK =
            """
            select m.id, m.name, m.hostname, m.port, m.row_version, m.status, m.deleted_at,
                s.feed_versions_json::text as feeds
            from inventory.machines m join inventory.machine_state s on s.machine_id = m.id
            where m.id = any((select $1::uuid[])::uuid[])
            order by m.id
            for no key update of m, s
            """;

    static final String SAVE =
            """
            update inventory.machine_state set
                feed_versions_json = $2::text::jsonb, status = $3,
                apt_status = $4, apt_updates_count = $5, apt_security_count = $6,
                apt_last_analyze_at = $7, apt_reboot_required = $8,
                metrics_last_collected_at = $9, cpu_load1 = $10, memory_used_percent = $11,
                root_used_percent = $12, disk_warnings_count = $13, hardware_warnings_count = $14,
                running_job_id = $15, running_job_kind = $16,
                last_error_kind = $17, last_error_message = $18, last_error_at = $19,
                updated_at = $20, rights = $21, rights_actions = $22::text[],
                rights_outdated = $23::text[], rights_checked_at = $24
            where machine_id = $1
            """;

    static final String SAVE_CONTACT =
            """
            update inventory.machines set
                status = case status when 'disabled' then status else $2 end,
                last_seen_at = $3, last_checked_at = $4
            where id = $1
            """;

    static final String KEEP_OWN_CONTACT =
            """
            insert into inventory.own_contacts (machine_id, contact_json) values ($1, $2::text::jsonb)
            on conflict (machine_id) do update set contact_json = excluded.contact_json
            """;

    static final String RESOLVE_HOST_KEYS =
            """
            update inventory.machine_state s set host_key = coalesce((
                select k.status from inventory.machine_host_keys k where k.machine_id = s.machine_id
                order by array_position(array['changed', 'approved', 'unknown', 'rejected'], k.status)
                limit 1), 'none')
            where s.machine_id = any((select $1::uuid[])::uuid[])
            """;

    static final String REGISTRY_ENTRIES =
            """
            select m.id, m.name, m.hostname, m.port, m.os_family, m.os_version, m.arch,
                m.machine_kind, m.status as contact, m.deleted_at, m.last_seen_at,
                s.status, s.host_key, s.apt_status, s.apt_updates_count, s.apt_security_count,
                s.apt_reboot_required, s.apt_last_analyze_at, s.running_job_id, s.running_job_kind,
                s.last_error_kind, s.last_error_message, s.published_version, s.published_sha256,
                coalesce((select array_agg(t.name order by lower(t.name))
                    from inventory.machine_tags mt join inventory.tags t on t.id = mt.tag_id
                    where mt.machine_id = m.id), '{}') as tags
            from unnest((select $1::uuid[])) as wanted (id)
            join inventory.machines m on m.id = wanted.id join inventory.machine_state s on s.machine_id = m.id
            """;

    static final String MARK_PUBLISHED =
            """
            update inventory.machine_state s set published_version = p.version, published_sha256 = p.sha256
            from unnest($1::uuid[], $2::bigint[], $3::text[]) as p (id, version, sha256)
            where s.machine_id = p.id
            """;

    private StateSql() {}
}
