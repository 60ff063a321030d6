-- A run that waits is taken up when its time has come: after its jitter, after a failed attempt, or after the
-- lease of a process that died on the way.
alter table scheduler.schedule_runs add column attempts integer default 0 not null;
alter table scheduler.schedule_runs add column next_attempt_at timestamptz;
alter table scheduler.schedule_runs add constraint ck_schedule_runs_waiting check ((status = 'queued') = (next_attempt_at is not null));
create index ix_schedule_runs_waiting on scheduler.schedule_runs (next_attempt_at) where status = 'queued';
create index ix_schedule_runs_active on scheduler.schedule_runs (schedule_id, slot_at, id) where status in ('queued', 'running');
create index ix_schedule_runs_schedule_id_id on scheduler.schedule_runs (schedule_id, id desc);

-- A request that arrives twice makes one schedule, or one run.
alter table scheduler.schedules add column idempotency_key text;
create unique index uq_schedules_idempotency_key on scheduler.schedules (idempotency_key) where idempotency_key is not null;
alter table scheduler.schedule_runs add column idempotency_key text;
create unique index uq_schedule_runs_idempotency_key on scheduler.schedule_runs (schedule_id, idempotency_key) where idempotency_key is not null;

-- The jobs of a run as their newest event told; the counts of the run are derived from these rows.
create table scheduler.schedule_run_jobs (
    run_id uuid not null,
    job_id uuid not null,
    machine_id uuid not null,
    action text not null,
    state text not null,
    version integer not null,
    updated_at timestamptz default now() not null,
    constraint pk_schedule_run_jobs primary key (run_id, job_id),
    constraint ck_schedule_run_jobs_state check (state in ('queued', 'running', 'ok', 'warning', 'error', 'cancelled', 'lost')),
    constraint fk_schedule_run_jobs_run_id foreign key (run_id) references scheduler.schedule_runs (id) on delete cascade
);
comment on table scheduler.schedule_run_jobs is 'Jobs of a run in their newest known state.';
