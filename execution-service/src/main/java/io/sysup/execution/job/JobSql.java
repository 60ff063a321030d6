package io.sysup.execution.job;

/**
 * Statements on {@code execution.jobs}. Every move of a running job names its lease: a worker whose
 * lease is gone changes no row.
 */
final class JobSql {
    private static final String OWN_COLUMNS =
            """
            j.id, j.kind, j.machine_id, m.name as machine_name, j.status, j.row_version, j.hold_reason, j.waits_for,
            j.blackout,
            j.parent_job_id, j.priority, j.progress, j.attempt, j.max_attempts, j.lease_token, j.timeout_s,
            j.payload_json::text as payload_json, j.requested_by_type, j.requested_by_id,
            j.schedule_id, j.schedule_run_id, j.created_at, j.updated_at, j.started_at, j.finished_at, j.cancel_requested_at,
            j.remote_handle_json::text as remote_handle_json, j.error_kind, j.error_message, j.error_json::text as error_json,
            """;
    private static final String COLUMNS =
            OWN_COLUMNS
                    + """
                    (select a.id from execution.raw_artifacts a where a.job_id = j.id and a.kind = 'raw_log'
                        order by a.created_at desc limit 1) as artifact_id,
                    case when j.status = 'queued' then
                        (select b.id from execution.jobs b where b.partition_key = j.partition_key
                            and b.status in ('running', 'lost')) end as busy_with,
                    case when j.status = 'queued' then
                        (select b.id from execution.jobs b where b.partition_key = j.partition_key and b.partition_key <> ''
                            and b.status = 'queued'
                            and b.run_after <= now() and (b.priority, j.created_at, j.id) > (j.priority, b.created_at, b.id)
                            order by b.created_at limit 1) end as behind,
                    case when j.status = 'queued' and j.run_after > now() then j.run_after end as starts_at,
                    p.scope as pause_scope, p.reason as pause_reason,
                    l.scope as limit_scope, l.subject as limit_subject, l.max_running as limit_max
                    """;
    private static final String NEIGHBOURS =
            """
             j left join execution.machines m on m.id = j.machine_id
            left join lateral (select p.scope, p.reason from execution.queue_pauses p
                where j.status = 'queued' and (p.scope = 'all' or (p.scope = 'action' and p.subject = j.kind)
                    or (p.scope = 'machine' and p.subject = j.machine_id::text))
                order by p.scope <> 'all', p.scope limit 1) p on true
            left join lateral (select l.scope, l.subject, l.max_running from execution.queue_limits l
                where j.status = 'queued' and (l.scope = 'all' or (l.scope = 'action' and l.subject = j.kind)
                    or (l.scope = 'tag' and l.subject = any(m.tags)))
                  and l.max_running <= (select count(*) from execution.jobs r
                      left join execution.machines n on n.id = r.machine_id
                      where r.status in ('running', 'lost') and (l.scope = 'all'
                          or (l.scope = 'action' and r.kind = l.subject)
                          or (l.scope = 'tag' and l.subject = any(n.tags))))
                order by l.scope <> 'all', l.scope, l.subject limit 1) l on true
            """;

    static final String WITH_RESULT =
            "select "
                    + COLUMNS
                    + ", j.result_json::text as result_json from execution.jobs"
                    + NEIGHBOURS;
    static final String WITHOUT_RESULT =
            "select " + COLUMNS + ", null::text as result_json from execution.jobs" + NEIGHBOURS;

    /** Parameter: keys. */
    static final String BY_KEY =
            "select j.idempotency_key, "
                    + COLUMNS
                    + ", null::text as result_json from execution.jobs"
                    + NEIGHBOURS
                    + "where j.idempotency_key = any((select $1::text[])::text[])";

    /** Ends a select of jobs: those with these ids. */
    static final String WITH_IDS = "where j.id = any((select $1::uuid[])::uuid[]) ";

    /** Jobs that wait for nothing, from the part {@code moved} of the same statement. */
    static final String MOVED =
            "select "
                    + OWN_COLUMNS
                    + """
                    null::uuid as artifact_id, null::uuid as busy_with, null::uuid as behind, null::timestamptz as starts_at,
                    null as pause_scope, null as pause_reason, null as limit_scope, null as limit_subject,
                    null::int as limit_max, null as result_json
                    from moved j left join execution.machines m on m.id = j.machine_id
                    """;

    static final String BEGIN =
            """
            update execution.jobs set remote_handle_json = $3::text::jsonb
            where id = $1 and lease_token = $2 and status = 'running'
            """;

    /** What a running job waits for on its machine, or that it goes on. */
    static final String WAITS =
            """
            update execution.jobs
            set waits_for = $3, updated_at = now(), row_version = row_version + 1
            where id = $1 and lease_token = $2 and status = 'running' and waits_for is distinct from $3
            """;

    /** The longer it is lost the less often it is looked for, at least every five minutes. */
    static final String LOSE =
            """
            update execution.jobs
            set status = 'lost', lost_at = coalesce(lost_at, now()), lease_owner = null, lease_expires_at = null,
                run_after = now() + make_interval(secs => least(300,
                    greatest($3, extract(epoch from now() - coalesce(lost_at, now())) / 2))),
                updated_at = now(), row_version = row_version + 1,
                error_kind = $4, error_message = $5, error_json = $6::text::jsonb
            where id = $1 and lease_token = $2 and status = 'running'
            """;

    /** A worker that stops gives its jobs back to be found at once. */
    static final String RELEASE =
            """
            update execution.jobs set lease_expires_at = now() where lease_owner = $1 and status = 'running' and finished_at is null
            """;

    /** Returns of each that was ended what its worker cannot know. */
    static final String FINISH =
            """
            update execution.jobs j
            set status = e.state, finished_at = now(), updated_at = now(), row_version = j.row_version + 1,
                lease_owner = null, lease_expires_at = null, progress = 100,
                result_json = e.result::jsonb, error_kind = e.kind, error_message = e.message,
                error_json = e.error::jsonb
            from unnest((select $1::uuid[]), (select $2::bigint[]), (select $3::text[]), (select $4::text[]),
                (select $5::text[]), (select $6::text[]), (select $7::text[]))
                as e (id, lease, state, result, kind, message, error)
            where j.id = e.id and j.lease_token = e.lease and j.status = 'running'
            returning j.id, j.row_version, j.finished_at, j.cancel_requested_at
            """;

    static final String OPEN =
            """
            select id from execution.jobs
            where id = any((select $1::uuid[])::uuid[]) and status in ('queued', 'running', 'lost')
            """;

    static final String EXPIRED =
            """
            select id from execution.jobs where status = 'running' and lease_token > 0 and lease_expires_at < now()
            order by lease_expires_at limit 100 for update skip locked
            """;

    /** Work that changes nothing is simply begun again. */
    static final String REQUEUE =
            """
            update execution.jobs
            set status = 'queued', lease_owner = null, lease_expires_at = null, run_after = now(),
                updated_at = now(), row_version = row_version + 1
            where id = $1 and status = 'running'
            """;

    /** The pause doubles with each attempt; jitter keeps a fleet from coming back all at once. */
    static final String RETRY =
            """
            update execution.jobs
            set status = 'queued', lease_owner = null, lease_expires_at = null,
                run_after = now() + make_interval(secs =>
                    least(backoff_max_s, backoff_s * power(2, attempt - 1)) * (0.5 + random() / 2)),
                updated_at = now(), row_version = row_version + 1, lost_at = null, remote_handle_json = null,
                blackout = null,
                error_kind = $3, error_message = $4, error_json = $5::text::jsonb
            where id = $1 and lease_token = $2 and status = 'running' and attempt < max_attempts
              and cancel_requested_at is null and (remote_handle_json is null or $6)
            """;

    /**
     * Gives jobs back that were just taken: they were not tried. Windows may be edited, so they
     * come again before long; tells which of them say something new. Parameters: jobs, leases, why,
     * until when.
     */
    static final String PUT_BACK =
            """
            update execution.jobs j
            set status = 'queued', lease_owner = null, lease_expires_at = null, attempt = j.attempt - 1,
                started_at = case when j.attempt > 1 then j.started_at end,
                run_after = greatest(least(coalesce(h.until, 'infinity'), now() + interval '1 minute'), now() + interval '1 second'),
                blackout = h.why, updated_at = now(), row_version = j.row_version + 1
            from unnest((select $1::uuid[]), (select $2::bigint[]), (select $3::text[]), (select $4::timestamptz[]))
                as h (id, lease, why, until)
            join execution.jobs o on o.id = h.id
            where j.id = o.id and j.lease_token = h.lease and j.status = 'running'
            returning j.id, o.blackout is distinct from h.why as news
            """;

    static final String MARK_LOST =
            """
            update execution.jobs
            set status = 'lost', lost_at = coalesce(lost_at, now()), lease_owner = null, lease_expires_at = null,
                run_after = now(), updated_at = now(), row_version = row_version + 1,
                error_kind = $2, error_message = $3, error_json = $4::text::jsonb
            where id = $1 and status = 'running'
            """;

    static final String CANCEL_QUEUED =
            """
            update execution.jobs
            set status = 'cancelled', finished_at = now(), cancel_requested_at = now(), cancel_requested_by = $2,
                hold_reason = null, updated_at = now(), row_version = row_version + 1, error_kind = $3, error_message = $4
            where id = $1 and status = 'queued'
            """;

    static final String REQUEST_CANCEL =
            """
            update execution.jobs
            set cancel_requested_at = coalesce(cancel_requested_at, now()), cancel_requested_by = $2,
                cancel_force = cancel_force or $3, updated_at = now(), row_version = row_version + 1
            where id = $1 and status = 'running'
            """;

    /** A person looked and says that the story of a lost job is over. */
    static final String GIVE_UP_LOST =
            """
            update execution.jobs
            set status = 'error', finished_at = now(), verified_at = now(), cancel_requested_at = now(),
                cancel_requested_by = $2, updated_at = now(), row_version = row_version + 1
            where id = $1 and status = 'lost'
            """;

    /**
     * When steps came to their end: the next ones may run, or, after a step that did not end well,
     * are cancelled with all that follow them.
     */
    static final String NEXT_STEPS =
            """
            with recursive ended (id) as (select e.id from unnest((select $1::uuid[])) as e (id)),
            released as (
                update execution.jobs c
                set hold_reason = null, run_after = now(), updated_at = now(), row_version = c.row_version + 1
                from ended e join execution.jobs p on p.id = e.id
                where p.status in ('ok', 'warning') and c.parent_job_id = p.id
                  and c.status = 'queued' and c.hold_reason = 'after'
                returning c.id),
            void (id) as (
                select c.id from ended e join execution.jobs p on p.id = e.id join execution.jobs c on c.parent_job_id = p.id
                where p.status in ('error', 'cancelled')
                  and c.status = 'queued' and c.hold_reason = 'after'
                union
                select c.id from void v join execution.jobs c on c.parent_job_id = v.id
                where c.status = 'queued' and c.hold_reason = 'after'),
            dropped as (
                update execution.jobs c
                set status = 'cancelled', finished_at = now(), hold_reason = null, updated_at = now(),
                    row_version = c.row_version + 1, error_kind = 'cancelled',
                    error_message = 'A step before it did not end well.', error_json = null
                from void v where c.id = v.id returning c.id)
            select id from released union all select id from dropped
            """;

    private JobSql() {}
}
