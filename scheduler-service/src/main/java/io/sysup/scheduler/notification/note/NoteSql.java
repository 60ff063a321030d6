package io.sysup.scheduler.notification.note;

/** Statements on {@code scheduler.notifications} and what tells that something is news. */
final class NoteSql {
    static final String INSERT =
            """
            insert into scheduler.notifications (id, event, level, machine_ids, in_run, message_json)
            values ($1, $2, $3, $4, $5, $6::text::jsonb)
            """;

    /** Of a job by hand that failed before; one row tells that it was told. */
    static final String FAILED =
            """
            insert into scheduler.notification_failures (machine_id, action, job_id) values ($1, $2, $3)
            on conflict (machine_id, action) do update set job_id = excluded.job_id
            """;

    static final String HAD_FAILED =
            "select 1 from scheduler.notification_failures where machine_id = $1 and action = $2";

    static final String WELL =
            "delete from scheduler.notification_failures where machine_id = $1 and action = $2";

    static final String MACHINES =
            """
            select machine_id, version, offline, host_key, security, reboot_required
            from scheduler.notification_machines where machine_id = any($1)
            order by machine_id
            for update
            """;

    static final String KEEP_MACHINES =
            """
            insert into scheduler.notification_machines
                (machine_id, version, offline, host_key, security, reboot_required)
            select m."machineId", m.version, m.offline, m."hostKey", m.security, m."rebootRequired"
            from jsonb_to_recordset($1::text::jsonb) as m ("machineId" uuid, version bigint,
                offline boolean, "hostKey" text, security int, "rebootRequired" boolean)
            order by m."machineId"
            on conflict (machine_id) do update set version = excluded.version,
                offline = excluded.offline, host_key = excluded.host_key,
                security = excluded.security, reboot_required = excluded.reboot_required
            where scheduler.notification_machines.version < excluded.version
            """;

    static final String FORGET_MACHINES =
            "delete from scheduler.notification_machines where machine_id = any($1)";

    /** Those of the machines that a run looks at, or has just looked at. */
    static final String IN_RUNS =
            """
            select distinct j.machine_id
            from scheduler.schedule_runs r join scheduler.schedule_run_jobs j on j.run_id = r.id
            where r.id in (
                    select id from scheduler.schedule_runs where status = 'running'
                    union all
                    select id from scheduler.schedule_runs where told_at > now() - interval '1 minute'
                    union all
                    select id from scheduler.schedule_runs
                    where told_at is null and status not in ('queued', 'running'))
                and j.machine_id = any($1) and j.action in ('apt.analyze', 'dnf.analyze')
            """;

    private NoteSql() {}
}
