package io.sysup.execution.retold;

/** Statements over the history of machines, each along the index of its machine. */
final class RetoldSql {
    /**
     * Of all jobs of a machine that say the same kind of thing of it the newest, and the job that
     * moved last. Who follows the jobs keeps the newest of each kind only, so these few rows lead
     * him to the same end as all of them.
     */
    static final String JOBS =
            """
            with ended as (
                select distinct on (j.machine_id, j.kind, j.status, j.error_kind,
                        j.payload_json -> 'dryRun', e.contact, e.tells_of_reboot)
                    j.id, e.contact, e.important
                from execution.jobs j
                left join lateral (
                    select (x.metadata_json -> 'contact')::boolean as contact,
                        x.important_json::text as important,
                        x.important_json ? 'rebootRequired' as tells_of_reboot
                    from execution.executions x where x.job_id = j.id order by x.id desc limit 1) e on true
                where j.machine_id = any((select $1::uuid[])::uuid[]) and j.finished_at is not null
                order by j.machine_id, j.kind, j.status, j.error_kind, j.payload_json -> 'dryRun',
                    e.contact, e.tells_of_reboot, j.finished_at desc, j.row_version desc, j.id desc),
            latest as (
                select distinct on (j.machine_id) j.id, null::boolean as contact, null::text as important
                from execution.jobs j
                where j.machine_id = any((select $1::uuid[])::uuid[]) and j.started_at is not null
                order by j.machine_id, j.updated_at desc, j.id desc)
            select id, contact, important from ended
            union all select l.id, l.contact, l.important from latest l
                where not exists (select 1 from ended e where e.id = l.id)
            """;

    /** The newest of each kind: one index step each. */
    static final String SNAPSHOTS =
            """
            select s.id, s.kind, s.machine_id, s.source_job_id, coalesce(j.row_version, 0) as version, s.status,
                s.created_at, s.schema_version, s.important_json::text as important
            from unnest((select $1::uuid[])) as m (id)
            cross join unnest((select $2::text[])) as k (kind)
            cross join lateral (
                select * from execution.snapshots x
                where x.machine_id = m.id and x.kind = k.kind
                order by x.created_at desc, x.id desc limit 1) s
            left join execution.jobs j on j.id = s.source_job_id
            """;

    private RetoldSql() {}
}
