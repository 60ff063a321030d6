package io.sysup.inventory.fleet;

/** Numbers over all machines. */
final class FleetSql {
    /** One pass over machine_state, without reading anything else of the machines. */
    static final String SUMMARY =
            """
            select count(*) as machines,
                count(*) filter (where s.status = 'ok') as ok,
                count(*) filter (where s.status = 'updates_available') as updates_available,
                count(*) filter (where s.status = 'warning') as warning,
                count(*) filter (where s.status = 'error') as error,
                count(*) filter (where s.status = 'offline') as offline,
                count(*) filter (where s.status = 'busy') as busy,
                count(*) filter (where s.status = 'unknown') as unknown,
                coalesce(sum(s.apt_updates_count), 0) as updates,
                coalesce(sum(s.apt_security_count), 0) as security,
                count(*) filter (where s.apt_reboot_required) as reboot_required,
                count(*) filter (where s.host_key in ('unknown', 'changed')) as host_keys_waiting,
                count(s.running_job_id) as running
            from inventory.machine_state s join inventory.machines m on m.id = s.machine_id
            where m.deleted_at is null
            """;

    /** $1 days; one pass over machine_state as well. */
    static final String WEEK =
            """
            with days as (
                select s.status, s.apt_last_analyze_at,
                    floor(extract(epoch from now() - coalesce(m.last_seen_at, m.created_at)) / 86400)::int as unseen,
                    floor(extract(epoch from now() - coalesce(s.apt_last_analyze_at, m.created_at)) / 86400)::int as unanalyzed,
                    floor(extract(epoch from now() - s.reboot_required_since) / 86400)::int as restart
                from inventory.machine_state s join inventory.machines m on m.id = s.machine_id
                where m.deleted_at is null)
            select count(*) as machines,
                count(*) filter (where status = 'ok') as ok,
                count(*) filter (where status = 'updates_available') as updates_available,
                count(*) filter (where status = 'warning') as warning,
                count(*) filter (where status = 'error') as error,
                count(*) filter (where status = 'offline') as offline,
                count(*) filter (where status = 'busy') as busy,
                count(*) filter (where status = 'unknown') as unknown,
                count(*) filter (where unseen > $1) as unseen,
                count(*) filter (where unanalyzed > $1) as unanalyzed,
                count(*) filter (where unanalyzed > $1 and apt_last_analyze_at is null) as never_analyzed,
                count(*) filter (where restart < 2) as restart_0,
                count(*) filter (where restart between 2 and 7) as restart_2,
                count(*) filter (where restart between 8 and 30) as restart_8,
                count(*) filter (where restart > 30) as restart_31
            from days
            """;

    private FleetSql() {}
}
