package io.sysup.execution.job;

/** Statements that give jobs to workers. */
final class ClaimSql {
    /**
     * Lets the rest of the transaction keep one plan for all values. By itself PostgreSQL would go
     * on to plan each claim anew, which takes four times as long as taking a job: it compares a
     * plan for any values with those that it made before, perhaps for an empty queue. The plan must
     * fit a full queue, also when it is made for an empty one, so it reads by indexes only.
     */
    static final String PLAN_ONCE =
            """
            select set_config('plan_cache_mode', 'force_generic_plan', true),
                set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)
            """;

    /**
     * Waiting jobs of free partitions whose time has come and that nothing holds back, the most
     * urgent first. Shares take turns: the first jobs of all shares come before the second ones,
     * and what a share has running counts as its earlier turns. The oldest of a partition is its
     * only candidate, so two claims at once cannot take two jobs of one machine; the unique index
     * is the proof. One that is held or paused is overtaken, but never a change by a change. Each
     * share is read along its index; their number is that of the schedules and people with work.
     *
     * <p>PostgreSQL plans this with what it knew of the table when that was analysed last, often
     * with nothing in the queue. So that it cannot choose a plan that reads the queue once for each
     * of its jobs, neighbours are looked up by scalar selects, which it does not turn into joins,
     * and no other index fits their conditions.
     *
     * <p>Parameters: kinds, rows, actions and tags that are at their limits, the time before which
     * nothing waits.
     */
    private static final String READY =
            """
            with recursive share (key) as (
                (select j.share_key from execution.jobs j
                 where j.status = 'queued' and j.hold_reason is null and j.run_after >= (select $5::timestamptz)
                   and not exists (select 1 from execution.queue_pauses p where p.scope = 'all')
                 order by j.share_key limit 1)
                union all
                select (select j.share_key from execution.jobs j
                    where j.status = 'queued' and j.hold_reason is null and j.run_after >= (select $5::timestamptz) and j.share_key > s.key
                    order by j.share_key limit 1)
                from share s where s.key is not null),
            busy as (
                select share_key, count(*) as jobs from execution.jobs
                where status = 'running' and lease_token > 0 and lease_expires_at > now()
                  and (select count(*) from share where key is not null) > 1 group by share_key),
            ready as (
                select f.*, coalesce(b.jobs, 0)
                    + row_number() over (partition by s.key order by f.priority desc, f.run_after, f.created_at) as turn
                from share s left join busy b on b.share_key = s.key
                cross join lateral (
                    select j.id, j.kind, j.machine_id, j.priority, j.run_after, j.created_at from execution.jobs j
                    where j.share_key = s.key and j.status = 'queued' and j.hold_reason is null
                      and j.run_after >= (select $5::timestamptz) and j.run_after <= now()
                      and j.kind = any((select $1::text[])::text[])
                      and j.kind <> all((select $3::text[])::text[])
                      and (select a.id from execution.jobs a
                          where a.partition_key = j.partition_key and a.status in ('running', 'lost') limit 1) is null
                      and (select o.id from execution.jobs o
                          where o.partition_key = j.partition_key and o.partition_key <> ''
                            and o.status = 'queued' and o.run_after <= now()
                            and (o.priority, j.created_at, j.id) > (j.priority, o.created_at, o.id)
                            and (o.lock_kind is not null and j.lock_kind is not null
                                or (o.hold_reason is null and not exists (select 1 from execution.queue_pauses p
                                    where p.scope = 'action' and p.subject = o.kind))) limit 1) is null
                      and not exists (select 1 from execution.queue_pauses p
                          where (p.scope = 'action' and p.subject = j.kind)
                             or (p.scope = 'machine' and p.subject = j.machine_id::text))
                      and ((select cardinality($4::text[])) = 0 or not exists (select 1 from execution.machines m
                          where m.id = j.machine_id and m.tags && (select $4::text[])))
                    order by j.priority desc, j.run_after, j.created_at
                    limit (select $2::int) for update of j skip locked) f
                where s.key is not null)
            """;

    private static final String MOST_URGENT =
            " order by r.priority desc, r.turn, r.run_after, r.created_at limit (select $2::int)";

    /** The first of them, for a choice: limits are counted job by job. */
    static final String CHOOSE =
            READY
                    + """
                    select r.id, r.kind, coalesce(m.tags, '{}') as tags
                    from ready r left join execution.machines m on m.id = r.machine_id
                    """
                    + MOST_URGENT;

    /** Takes the chosen jobs. Parameters: jobs, owner, seconds of the lease. */
    static final String TAKE_CHOSEN =
            "with moved as ("
                    + begun("$2", "$3", 1)
                    + " where j.id = any((select $1::uuid[])::uuid[]) returning j.*) "
                    + JobSql.MOVED;

    /**
     * Chooses and takes at once, as long as there are no limits; says in each row, of which there
     * is always one, whether there are. Parameters: as above, then owner and seconds of the lease.
     */
    static final String TAKE_UNLIMITED =
            READY
                    + ", first as (select r.id from ready r where not exists (select 1 from execution.queue_limits)"
                    + MOST_URGENT
                    + "), moved as ("
                    + begun("(select $6::text)", "(select $7::float8)", 1)
                    + " where j.id in (select f.id from first f) returning j.*), found as ("
                    + JobSql.MOVED
                    + ") select l.limited, f.* from (select exists (select 1 from execution.queue_limits) as limited) l"
                    + " left join found f on true";

    /**
     * Takes lost jobs whose run on the machine can be found again; they keep their partition all
     * the while. Parameters: kinds, rows, owner, seconds of the lease.
     */
    static final String TAKE_LOST =
            """
            with candidate as (
                select j.id from execution.jobs j
                where j.status = 'lost' and j.remote_handle_json is not null and j.run_after <= now()
                  and j.kind = any((select $1::text[])::text[])
                order by j.lost_at limit (select $2::int) for update skip locked),
            moved as (
            """
                    + begun("(select $3::text)", "(select $4::float8)", 0)
                    + " where j.id in (select c.id from candidate c) returning j.*) "
                    + JobSql.MOVED;

    /**
     * Whether a claim could find anything at all. A claim takes longer to plan than this takes to
     * run, and most looks at the queue, such as those after the end of a job, are in vain.
     *
     * <p>Parameter: the time before which nothing waits.
     */
    static final String ANY =
            """
            select exists (select 1 from execution.jobs
                    where status = 'queued' and hold_reason is null and run_after >= (select $1::timestamptz) and run_after <= now())
                or exists (select 1 from execution.jobs
                    where status = 'lost' and remote_handle_json is not null and run_after <= now()) as found
            """;

    /**
     * @param attempts by which their number grows
     */
    private static String begun(String owner, String seconds, int attempts) {
        return """
        update execution.jobs j
        set status = 'running', lease_owner = %s, lease_token = j.lease_token + 1, attempt = j.attempt + %d,
            lease_expires_at = now() + make_interval(secs => %s), heartbeat_at = now(),
            started_at = coalesce(j.started_at, now()), updated_at = now(),
            error_kind = null, error_message = null, error_json = null, waits_for = null,
            row_version = j.row_version + 1
        """
                .formatted(owner, attempts, seconds);
    }

    private ClaimSql() {}
}
