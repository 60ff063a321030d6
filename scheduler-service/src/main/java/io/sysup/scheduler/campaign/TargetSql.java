package io.sysup.scheduler.campaign;

/** Statements on {@code scheduler.campaign_targets}. */
final class TargetSql {
    static final String INSERT =
            """
            insert into scheduler.campaign_targets (campaign_id, machine_id, machine, tags, wave, place,
                plan_hash)
            select $1, t.machine_id, t.machine, array(select jsonb_array_elements_text(t.tags::jsonb)),
                t.wave, t.place, t.plan_hash
            from unnest($2::uuid[], $3::text[], $4::text[], $5::integer[], $6::text[])
                with ordinality as t (machine_id, machine, tags, wave, plan_hash, place)
            """;

    static final String PAGE =
            """
            select machine_id, machine, tags, wave, place, state, attempt, job_id, error_kind,
                error_message, held, requested_at, finished_at
            from scheduler.campaign_targets
            where campaign_id = $1 and ($2::text[] is null or state = any($2))
                and ($3::integer is null or (wave, place) > ($3, $4::integer))
            order by wave, place
            limit $5
            """;

    static final String COUNTS =
            """
            select campaign_id, state, count(*)::integer as number
            from scheduler.campaign_targets where campaign_id = any($1) group by campaign_id, state
            """;

    static final String WAVES =
            """
            select wave, state, count(*)::integer as number, min(requested_at) as started_at,
                max(finished_at) as finished_at
            from scheduler.campaign_targets where campaign_id = $1 group by wave, state
            """;

    /** See {@link Standing}; the rest before a wave counts from what really ran. */
    static final String STANDING =
            """
            with current as (
                select coalesce(min(wave), 0) as wave from scheduler.campaign_targets
                where campaign_id = $1 and finished_at is null),
            begun as (
                select exists (select 1 from scheduler.campaign_targets t, current
                    where t.campaign_id = $1 and t.wave = current.wave
                        and t.state not in ('pending', 'skipped')) as begun)
            select current.wave, begun.begun,
                (select count(*)::integer from scheduler.campaign_targets
                    where campaign_id = $1 and state in ('error', 'cancelled')) as failed,
                case when not begun.begun then
                    (select max(finished_at) from scheduler.campaign_targets
                        where campaign_id = $1 and wave < current.wave and state <> 'skipped')
                    end as quiet_since
            from current, begun
            """;

    static final String OPEN =
            """
            select machine_id, machine, tags, state = 'requested' as under_way, attempt, plan_hash
            from scheduler.campaign_targets
            where campaign_id = $1 and wave = $2 and finished_at is null
            order by place
            """;

    /** Those that failed, and those that failed before and were not done well since. */
    static final String UNPROVED =
            """
            select machine_id from scheduler.campaign_targets
            where campaign_id = $1 and (state in ('error', 'cancelled')
                or attempt > 1 and state in ('pending', 'requested', 'skipped'))
            """;

    /**
     * Which of some machines other campaigns have in hand: wished for, running, or lost. It reads
     * what is under way in campaigns at work, by two indexes, however long the history is.
     */
    static final String ELSEWHERE =
            """
            select distinct on (t.machine_id) t.machine_id, c.name
            from scheduler.campaigns c
            join scheduler.campaign_targets t on t.campaign_id = c.id and t.state = 'requested'
            where c.finished_at is null and c.id <> $1 and not c.dry_run
                and t.machine_id = any((select $2::uuid[])::uuid[])
                and c.action <> all((select $3::text[])::text[])
            order by t.machine_id, c.id
            """;

    static final String REQUEST =
            """
            update scheduler.campaign_targets set state = 'requested', held = null,
                requested_at = now()
            where campaign_id = $1 and machine_id = any($2) and state = 'pending'
            """;

    /** Why some were not begun when their turn came. */
    static final String HOLD =
            """
            update scheduler.campaign_targets t set held = late.why
            from unnest($2::uuid[], $3::text[]) as late (machine_id, why)
            where t.campaign_id = $1 and t.machine_id = late.machine_id and t.state = 'pending'
                and t.held is distinct from late.why
            """;

    /** No opening of the window is long enough for them. */
    static final String LEAVE_OUT =
            """
            update scheduler.campaign_targets t set state = 'skipped', finished_at = now(),
                held = null, error_kind = $4, error_message = late.why
            from unnest($2::uuid[], $3::text[]) as late (machine_id, why)
            where t.campaign_id = $1 and t.machine_id = late.machine_id and t.state = 'pending'
            """;

    static final String SKIP_PENDING =
            """
            update scheduler.campaign_targets set state = 'skipped', held = null, finished_at = now()
            where campaign_id = $1 and state = 'pending'
            """;

    /** Jobs that the execution service never told of, although it had so many seconds. */
    static final String GIVE_UP =
            """
            update scheduler.campaign_targets set state = 'error', finished_at = now(),
                error_kind = $3, error_message = $4
            where campaign_id = $1 and finished_at is null and state = 'requested' and job_id is null
                and requested_at < now() - $2 * interval '1 second'
            """;

    /**
     * The job of a target moved; $4 is its final state, or null. Events of earlier attempts, of
     * other jobs and those that come after the end change nothing. A job that was given up may come
     * to its end all the same.
     */
    static final String HEAR =
            """
            update scheduler.campaign_targets set job_id = $3, state = coalesce($4, state),
                error_kind = case when $4 is null then error_kind else $5 end,
                error_message = case when $4 is null then error_message else $6 end,
                finished_at = case when $4 is null then finished_at else now() end
            where campaign_id = $1 and machine_id = $2 and $3 <> all(past_job_ids)
                and (job_id = $3 or job_id is null) and ($4::text is not null or job_id is null)
                and (state = 'requested'
                    or $4::text is not null and state = 'error' and error_kind = $7)
            """;

    /**
     * Those that failed get another attempt in a wave of their own, after which those that never
     * had their turn may follow in the waves they were in.
     */
    static final String RETRY =
            """
            with again as (
                select machine_id, state = 'skipped' as skipped,
                    dense_rank() over (order by state = 'skipped',
                        case when state = 'skipped' then wave else 0 end) as later
                from scheduler.campaign_targets
                where campaign_id = $1
                    and (state in ('error', 'cancelled') or $2::boolean and state = 'skipped')),
            last as (
                select max(wave) as wave from scheduler.campaign_targets where campaign_id = $1)
            update scheduler.campaign_targets t set state = 'pending', wave = last.wave + again.later,
                attempt = t.attempt + case when again.skipped then 0 else 1 end,
                past_job_ids = case when t.job_id is null then t.past_job_ids
                    else t.past_job_ids || t.job_id end,
                job_id = null, error_kind = null, error_message = null, requested_at = null,
                finished_at = null
            from again, last
            where t.campaign_id = $1 and t.machine_id = again.machine_id
            returning t.wave
            """;

    /** At most as many as a selection may hold. */
    static final String MACHINES =
            "select machine_id from scheduler.campaign_targets where campaign_id = $1";

    private TargetSql() {}
}
