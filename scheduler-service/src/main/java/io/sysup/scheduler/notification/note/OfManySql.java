package io.sysup.scheduler.notification.note;

/** What is told of runs and campaigns, read where they stand. */
final class OfManySql {
    static final String UNTOLD_RUNS =
            """
            with untold as (
                select id from scheduler.schedule_runs
                where told_at is null and status not in ('queued', 'running')
                order by id
                limit $1
                for no key update skip locked)
            update scheduler.schedule_runs r set told_at = now()
            from untold, scheduler.schedules s
            where r.id = untold.id and s.id = r.schedule_id
            returning r.id, r.schedule_id, s.name, r.status, r.skip_reason, r.error_message,
                r.jobs_total, r.jobs_ok, r.jobs_warning, r.jobs_error, r.jobs_cancelled,
                coalesce(r.finished_at, now()) as at
            """;

    /** The run before that did something; runs that were skipped tell nothing of machines. */
    static final String RUN_BEFORE =
            """
            select id from scheduler.schedule_runs
            where schedule_id = $1 and id < $2 and status in ('ok', 'warning', 'error')
            order by id desc
            limit 1
            """;

    /** Machines that failed, are well again or have new security updates, beside the run before. */
    static final String RUN_CHANGES =
            """
            select j.machine_id, coalesce(j.machine, j.machine_id::text) as machine, j.action, j.state,
                j.error_kind, j.error_message, coalesce(p.state = 'error', false) as failed_before,
                j.security, coalesce(p.security, 0) as security_before
            from scheduler.schedule_run_jobs j
                left join lateral (
                    select state, security from scheduler.schedule_run_jobs
                    where run_id = $2 and machine_id = j.machine_id and action = j.action
                    limit 1) p on true
            where j.run_id = $1
                and (j.state = 'error'
                    or j.state in ('ok', 'warning') and p.state = 'error'
                    or j.security > coalesce(p.security, 0))
            order by machine, j.action
            """;

    static final String RUN_MACHINES =
            "select array_agg(distinct machine_id) as machines from scheduler.schedule_run_jobs where run_id = $1";

    static final String FORGET_TOLD_CAMPAIGNS =
            """
            update scheduler.campaigns set told_state = null
            where id in (
                select id from scheduler.campaigns
                where state in ('running', 'stopping') and told_state is not null
                for no key update skip locked)
            """;

    static final String UNTOLD_CAMPAIGNS =
            """
            with untold as (
                select id from scheduler.campaigns
                where state in ('paused', 'finished', 'failed', 'cancelled')
                    and told_state is distinct from state
                order by id
                limit $1
                for no key update skip locked)
            update scheduler.campaigns c set told_state = c.state
            from untold where c.id = untold.id
            returning c.id, c.name, c.state, c.reason, c.action, coalesce(c.finished_at, now()) as at,
                c.state = 'paused' and c.hold_before_wave is not null and not exists (
                    select 1 from scheduler.campaign_targets t
                    where t.campaign_id = c.id and t.finished_at is null
                        and t.wave < c.hold_before_wave) as waits
            """;

    static final String CAMPAIGN_BEFORE =
            """
            select id from scheduler.campaigns
            where name = $1 and id < $2 and finished_at is not null
            order by id desc
            limit 1
            """;

    static final String CAMPAIGN_COUNTS =
            """
            select state, count(*)::integer as targets from scheduler.campaign_targets
            where campaign_id = $1 group by state order by state
            """;

    static final String CAMPAIGN_CHANGES =
            """
            select t.machine_id, t.machine, t.state, t.error_kind, t.error_message,
                coalesce(p.state = 'error', false) as failed_before
            from scheduler.campaign_targets t
                left join scheduler.campaign_targets p
                    on p.campaign_id = $2 and p.machine_id = t.machine_id
            where t.campaign_id = $1
                and (t.state = 'error' or t.state in ('ok', 'warning') and p.state = 'error')
            order by t.machine
            """;

    static final String CAMPAIGN_MACHINES =
            "select array_agg(machine_id) as machines from scheduler.campaign_targets where campaign_id = $1";

    private OfManySql() {}
}
