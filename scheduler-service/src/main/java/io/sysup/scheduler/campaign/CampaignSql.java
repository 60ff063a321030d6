package io.sysup.scheduler.campaign;

/** Statements on {@code scheduler.campaigns}; each move names the states it begins in. */
final class CampaignSql {
    private static final String COLUMNS =
            """
            id, name, action, selector, params_json::text as params_json, dry_run, canary, batch,
            batch_percent, max_parallel, max_unavailable_json::text as max_unavailable_json,
            min_available_json::text as min_available_json,
            max_failures, max_failure_percent, soak_s, pause_after_canary, targets_total, state, ending,
            reason, hold_before_wave, created_by, granted_to, created_at, finished_at,
            maintenance_window_id, window_name, finish_inside, approved_plans
            """;

    static final String BY_ID = "select " + COLUMNS + " from scheduler.campaigns where id = $1";

    static final String BY_IDEMPOTENCY_KEY =
            "select " + COLUMNS + " from scheduler.campaigns where idempotency_key = $1";

    static final String SELECT = "select " + COLUMNS + " from scheduler.campaigns";

    static final String COUNT = "select count(*) as total from scheduler.campaigns";

    static final String INSERT =
            """
            insert into scheduler.campaigns (id, name, action, selector, params_json, dry_run, canary,
                batch, batch_percent, max_parallel, max_unavailable_json, max_failures,
                max_failure_percent, soak_s, pause_after_canary, targets_total, hold_before_wave,
                created_by, idempotency_key, granted_to, min_available_json, maintenance_window_id, window_name,
                finish_inside, approved_plans)
            values ($1, $2, $3, $4, $5::text::jsonb, $6, $7, $8, $9, $10, $11::text::jsonb, $12, $13,
                $14, $15, $16, $17, $18, $19, $20, $21::text::jsonb, $22, $23, $24, $25)
            """;

    static final String DUE =
            """
            select id from scheduler.campaigns where finished_at is null and next_step_at <= now()
            order by next_step_at limit $1
            """;

    static final String UNTIL_DUE =
            """
            select extract(epoch from min(next_step_at) - clock_timestamp())::float8 as seconds
            from scheduler.campaigns where finished_at is null
            """;

    /** Whoever else has it in hand makes the step. */
    static final String LOCK_DUE =
            "select "
                    + COLUMNS
                    + """
                    , now() as now from scheduler.campaigns
                    where id = $1 and finished_at is null and next_step_at <= now()
                    for update skip locked
                    """;

    static final String LOCK = "select state from scheduler.campaigns where id = $1 for update";

    /** Until the end of the transaction. */
    static final String LOCK_QUORUMS =
            "select pg_advisory_xact_lock(hashtext('scheduler.quorums'))";

    static final String STEP_NOW =
            """
            update scheduler.campaigns set next_step_at = now()
            where id = $1 and finished_at is null
            """;

    static final String STEP_AT =
            """
            update scheduler.campaigns
            set next_step_at = coalesce($2, now() + $3 * interval '1 second')
            where id = $1 and finished_at is null
            """;

    /** Why one that runs does nothing for now; null once it goes on. */
    static final String SAY_WHY =
            """
            update scheduler.campaigns set reason = $2, updated_at = now()
            where id = $1 and state = 'running' and reason is distinct from $2
            """;

    static final String PAUSE =
            """
            update scheduler.campaigns set state = 'paused', reason = $2, updated_at = now()
            where id = $1 and state = 'running'
            """;

    /**
     * A wave that waited for a person does so no longer, unless the ones before it are not over.
     */
    static final String RESUME =
            """
            update scheduler.campaigns c set state = 'running', reason = null, updated_at = now(),
                next_step_at = now(),
                hold_before_wave = case when exists (
                    select 1 from scheduler.campaign_targets t
                    where t.campaign_id = c.id and t.finished_at is null
                        and t.wave < c.hold_before_wave) then c.hold_before_wave end
            where id = $1 and state = 'paused'
            """;

    static final String STOP =
            """
            update scheduler.campaigns set state = 'stopping', ending = $2, reason = $3,
                updated_at = now(), next_step_at = now()
            where id = $1 and state in ('running', 'paused')
            """;

    static final String END =
            """
            update scheduler.campaigns set state = $2, reason = $3, ending = null, updated_at = now(),
                finished_at = now(), next_step_at = null
            where id = $1 and finished_at is null
            """;

    /**
     * What waited for a person after the first wave waits again after the first of the new ones.
     */
    static final String REOPEN =
            """
            update scheduler.campaigns set state = 'running', reason = null, updated_at = now(),
                finished_at = null, next_step_at = now(),
                hold_before_wave = case when hold_before_wave is null then null else $2::integer end
            where id = $1 and finished_at is not null
            """;

    /** Its window was deleted after its end. */
    static final String WINDOW_IS_GONE =
            """
            select window_name from scheduler.campaigns
            where id = $1 and window_name is not null and maintenance_window_id is null
            """;

    /** A canary that could not be sent is no sign that the others may follow. */
    static final String HOLD_AFTER_CANARY =
            """
            update scheduler.campaigns c set hold_before_wave = 2, updated_at = now()
            where id = $1 and canary > 0 and hold_before_wave is null
                and exists (select 1 from scheduler.campaign_targets t
                    where t.campaign_id = c.id and t.wave = 1 and t.machine_id = any($2::uuid[]))
                and exists (select 1 from scheduler.campaign_targets t
                    where t.campaign_id = c.id and t.wave = 2)
            """;

    static final String TAKE_OVER =
            "update scheduler.campaigns set granted_to = null where id = $1 and granted_to is not null";

    private CampaignSql() {}
}
