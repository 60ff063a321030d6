package io.sysup.execution.bulk;

/** Statements on many jobs. */
final class BulkSql {
    /** At most so many jobs are touched by one request. */
    static final int MOST = 10_000;

    static final String TOUCHED =
            "select distinct kind, machine_id from execution.jobs where id = any($1::uuid[])";

    private static final String CHOSEN =
            """
            select j.id from execution.jobs j left join execution.machines m on m.id = j.machine_id
            where %s and ($1::uuid[] is null or j.id = any($1)) and j.status = any($2)
              and ($3::text is null or j.kind = $3) and ($4::uuid[] is null or j.machine_id = any($4))
              and (j.finished_at is null or $1::uuid[] is not null or j.finished_at > now() - make_interval(hours => $5))
              and (not $6 or (m.deleted is not true and not exists (
                  select 1 from execution.jobs a where a.idempotency_key = 'again:' || j.id)))
            order by j.id desc limit $7
            """;

    static final String CANCEL_QUEUED =
            """
            update execution.jobs
            set status = 'cancelled', finished_at = now(), cancel_requested_at = now(), cancel_requested_by = $2,
                hold_reason = null, updated_at = now(), row_version = row_version + 1, error_kind = 'cancelled', error_message = $3,
                error_json = null
            where id = any($1) and status = 'queued' returning id
            """;

    static final String ASK_RUNNING =
            """
            update execution.jobs
            set cancel_requested_at = now(), cancel_requested_by = $2, updated_at = now(), row_version = row_version + 1
            where id = any($1) and status = 'running' and cancel_requested_at is null returning id
            """;

    static final String ASK_ALL_RUNNING =
            """
            update execution.jobs
            set cancel_requested_at = now(), cancel_requested_by = $1, updated_at = now(), row_version = row_version + 1
            where status = 'running' and finished_at is null and cancel_requested_at is null returning id
            """;

    /**
     * A job is run again once: the second wish finds the job of the first one. Who ignored a
     * blackout then does not do so now.
     */
    static final String AGAIN =
            """
            insert into execution.jobs (id, kind, machine_id, requested_by_type, requested_by_id, priority, partition_key,
                lock_kind, idempotency_key, timeout_s, payload_json, max_attempts, share_key, parent_job_id)
            select n.id, j.kind, j.machine_id, 'user', $3, j.priority, j.partition_key,
                j.lock_kind, 'again:' || j.id, j.timeout_s, j.payload_json - 'ignoreBlackout', j.max_attempts, $4, j.id
            from unnest($1::uuid[], $2::uuid[]) as n(old, id) join execution.jobs j on j.id = n.old
            on conflict (idempotency_key) where idempotency_key is not null do nothing
            returning id
            """;

    private BulkSql() {}

    /**
     * Jobs that are not final are read by an index of their own, others by the one on status or by
     * id, newest first. Of jobs that are to be done again those are left out that were, and those
     * of removed machines.
     */
    static String chosen(boolean open) {
        return CHOSEN.formatted(open ? "j.finished_at is null" : "true");
    }
}
