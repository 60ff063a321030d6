package io.sysup.inventory.fleet;

/** One pass over machine_state, without reading anything else of the machines. */
final class FleetSql {
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

    private FleetSql() {}
}
