-- One action over many machines, in waves. Who is meant, and with which tags, is settled when it starts.
create table scheduler.campaigns (
    id uuid not null,
    name text not null,
    action text not null,
    selector text not null,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    params_json jsonb default '{}'::jsonb not null,
    dry_run boolean default false not null,
    canary integer not null,
    batch integer,
    batch_percent integer,
    max_parallel integer,
    max_unavailable_json jsonb default '[]'::jsonb not null,
    max_failures integer not null,
    max_failure_percent integer,
    soak_s integer default 0 not null,
    pause_after_canary boolean default false not null,
    schema_version integer default 1 not null,
    targets_total integer not null,
    state text default 'running' not null,
    ending text,
    reason text,
    hold_before_wave integer,
    next_step_at timestamptz default now(),
    finished_at timestamptz,
    created_by text,
    idempotency_key text,
    constraint pk_campaigns primary key (id),
    constraint ck_campaigns_state check (state in ('running', 'paused', 'stopping', 'finished', 'failed', 'cancelled')),
    constraint ck_campaigns_ending check ((state = 'stopping') = (ending is not null) and (ending is null or ending in ('failed', 'cancelled'))),
    constraint ck_campaigns_final check ((state in ('finished', 'failed', 'cancelled')) = (finished_at is not null) and (finished_at is null) = (next_step_at is not null)),
    constraint ck_campaigns_limits check (canary >= 0 and batch >= 1 and batch_percent between 1 and 100 and max_parallel >= 1 and max_failures >= 0 and soak_s >= 0 and targets_total >= 1),
    constraint ck_campaigns_batch check (num_nonnulls(batch, batch_percent) <= 1)
);
comment on table scheduler.campaigns is 'One action over a selection of machines, done in waves.';
comment on column scheduler.campaigns.ending is 'What a stopping campaign becomes once nothing of it runs any more.';
comment on column scheduler.campaigns.hold_before_wave is 'The first wave that a person has to let begin.';
create unique index uq_campaigns_active_name on scheduler.campaigns (name) where finished_at is null;
create unique index uq_campaigns_idempotency_key on scheduler.campaigns (idempotency_key) where idempotency_key is not null;
create index ix_campaigns_due on scheduler.campaigns (next_step_at) where finished_at is null;
create index ix_campaigns_name on scheduler.campaigns (name, id desc);

create table scheduler.campaign_targets (
    campaign_id uuid not null,
    machine_id uuid not null,
    machine text not null,
    place integer not null,
    wave integer not null,
    attempt integer default 1 not null,
    tags text[] default '{}' not null,
    past_job_ids uuid[] default '{}' not null,
    state text default 'pending' not null,
    job_id uuid,
    error_kind text,
    error_message text,
    requested_at timestamptz,
    finished_at timestamptz,
    constraint pk_campaign_targets primary key (campaign_id, machine_id),
    constraint ck_campaign_targets_state check (state in ('pending', 'requested', 'ok', 'warning', 'error', 'cancelled', 'skipped')),
    constraint ck_campaign_targets_requested check ((state in ('pending', 'skipped')) = (requested_at is null)),
    constraint ck_campaign_targets_final check ((state in ('pending', 'requested')) = (finished_at is null)),
    constraint ck_campaign_targets_job check (job_id is null or requested_at is not null),
    constraint ck_campaign_targets_numbers check (wave >= 1 and attempt >= 1),
    constraint fk_campaign_targets_campaign_id foreign key (campaign_id) references scheduler.campaigns (id) on delete cascade
);
comment on table scheduler.campaign_targets is 'The machines of a campaign, and what became of each.';
comment on column scheduler.campaign_targets.tags is 'Those of its tags that the campaign limits.';
comment on column scheduler.campaign_targets.past_job_ids is 'Jobs of earlier attempts, whose late events do not count.';
create unique index uq_campaign_targets_place on scheduler.campaign_targets (campaign_id, wave, place);
create index ix_campaign_targets_state on scheduler.campaign_targets (campaign_id, state, wave, place);
create index ix_campaign_targets_open on scheduler.campaign_targets (campaign_id, wave, place) where finished_at is null;
