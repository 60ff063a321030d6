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
            update inventory.machine_state s set
                feed_versions_json = r.feeds, status = r.status,
                apt_status = r."aptStatus", apt_updates_count = r."aptUpdates",
                apt_security_count = r."aptSecurity", apt_last_analyze_at = r."aptAnalyzedAt",
                apt_reboot_required = r."rebootRequired",
                metrics_last_collected_at = r."metricsAt", cpu_load1 = r.load1,
                memory_used_percent = r."memoryUsedPercent", root_used_percent = r."rootUsedPercent",
                disk_warnings_count = r."diskWarnings", hardware_warnings_count = r."hardwareWarnings",
                running_job_id = r."runningJobId", running_job_kind = r."runningJobKind",
                last_error_kind = r."errorKind", last_error_message = r."errorMessage",
                last_error_at = r."errorAt", updated_at = r."updatedAt", rights = r.rights,
                rights_actions = r."rightsActions", rights_outdated = r."rightsOutdated",
                rights_checked_at = r."rightsCheckedAt"
            from jsonb_to_recordset($1::text::jsonb) as r (
                "machineId" uuid, feeds jsonb, status text, "aptStatus" text, "aptUpdates" int,
                "aptSecurity" int, "aptAnalyzedAt" timestamptz, "rebootRequired" boolean,
                "metricsAt" timestamptz, load1 real, "memoryUsedPercent" real,
                "rootUsedPercent" real, "diskWarnings" int, "hardwareWarnings" int,
                "runningJobId" uuid, "runningJobKind" text, "errorKind" text, "errorMessage" text,
                "errorAt" timestamptz, "updatedAt" timestamptz, rights text,
                "rightsActions" text[], "rightsOutdated" text[], "rightsCheckedAt" timestamptz)
            where s.machine_id = r."machineId"
            """;

    static final String SAVE_CONTACT =
            """
            update inventory.machines m set
                status = case m.status when 'disabled' then m.status else c.status end,
                last_seen_at = c."lastSeenAt", last_checked_at = c."lastCheckedAt"
            from jsonb_to_recordset($1::text::jsonb) as c (
                "machineId" uuid, status text, "lastSeenAt" timestamptz, "lastCheckedAt" timestamptz)
            where m.id = c."machineId"
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
                s.last_error_kind, s.last_error_message, coalesce(p.version, 0) as published_version, p.sha256 as published_sha256,
                coalesce((select array_agg(t.name order by lower(t.name))
                    from inventory.machine_tags mt join inventory.tags t on t.id = mt.tag_id
                    where mt.machine_id = m.id), '{}') as tags
            from unnest((select $1::uuid[])) as wanted (id)
            join inventory.machines m on m.id = wanted.id join inventory.machine_state s on s.machine_id = m.id
            left join inventory.machine_publications p on p.machine_id = m.id
            """;

    static final String MARK_PUBLISHED =
            """
            insert into inventory.machine_publications (machine_id, version, sha256)
            select p.id, p.version, p.sha256
            from unnest((select $1::uuid[]), (select $2::bigint[]), (select $3::text[])) as p (id, version, sha256)
            on conflict (machine_id) do update set version = excluded.version, sha256 = excluded.sha256
            """;

    private StateSql() {}
}
