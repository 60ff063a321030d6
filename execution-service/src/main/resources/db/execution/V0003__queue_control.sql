-- What a person stopped: nothing of it is begun, what runs goes on.
create table execution.queue_pauses (
    id uuid not null,
    scope text not null,
    subject text default '' not null,
    reason text default '' not null,
    paused_by text not null,
    created_at timestamptz default now() not null,
    constraint pk_queue_pauses primary key (id),
    constraint uq_queue_pauses_subject unique (scope, subject),
    constraint ck_queue_pauses_scope check (scope in ('all', 'action', 'machine')),
    constraint ck_queue_pauses_subject check ((scope = 'all') = (subject = ''))
);
comment on table execution.queue_pauses is 'Pauses of the whole queue, of an action or of a machine.';

-- How many jobs may run at once: of all, of an action, on the machines of a tag. One of all is the strict mode.
create table execution.queue_limits (
    id uuid not null,
    scope text not null,
    subject text default '' not null,
    max_running integer not null,
    set_by text not null,
    created_at timestamptz default now() not null,
    constraint pk_queue_limits primary key (id),
    constraint uq_queue_limits_subject unique (scope, subject),
    constraint ck_queue_limits_scope check (scope in ('all', 'action', 'tag')),
    constraint ck_queue_limits_subject check ((scope = 'all') = (subject = '')),
    constraint ck_queue_limits_max_running check (max_running >= 1)
);
comment on table execution.queue_limits is 'How many jobs of a kind may run at once.';

alter table execution.machines add column tags text[] default '{}' not null;

-- Jobs of one share take turns with those of the others, so that nobody waits behind a thousand machines.
alter table execution.jobs add column share_key text default '' not null;
create index ix_jobs_share on execution.jobs (share_key, priority desc, run_after, created_at)
    where status = 'queued' and hold_reason is null;
drop index execution.ix_jobs_claim;

-- An administrator wants a running job ended even while packages are in between.
alter table execution.jobs add column cancel_force boolean default false not null;
