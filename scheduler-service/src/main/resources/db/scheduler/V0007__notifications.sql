-- Channels of every kind that is spoken; whoever edits one says which version.
alter table scheduler.notification_channels drop constraint ck_notification_channels_kind;
alter table scheduler.notification_channels add constraint ck_notification_channels_kind check (kind in ('email', 'webhook', 'slack', 'discord', 'telegram', 'ntfy', 'gotify', 'hermes'));
alter table scheduler.notification_channels add column row_version integer default 0 not null;
alter table scheduler.notification_channels add column created_by text;
alter table scheduler.notification_channels add column idempotency_key text;
alter table scheduler.notification_channels add column quiet_until timestamptz;
comment on column scheduler.notification_channels.quiet_until is 'Until then what happens to machines is gathered, not sent.';
create unique index uq_notification_channels_idempotency_key on scheduler.notification_channels (idempotency_key) where idempotency_key is not null;

-- What happened that somebody may want to know; which channels want it is found out afterwards.
create table scheduler.notifications (
    id uuid not null,
    event text not null,
    level text not null,
    created_at timestamptz default now() not null,
    machine_ids uuid[] default '{}' not null,
    in_run boolean default false not null,
    message_json jsonb not null,
    schema_version integer default 1 not null,
    sorted_at timestamptz,
    constraint pk_notifications primary key (id),
    constraint ck_notifications_level check (level in ('info', 'warning', 'error'))
);
comment on table scheduler.notifications is 'What happened that somebody may want to know.';
comment on column scheduler.notifications.level is 'Compared with the least severity of a channel; good news has the level of the bad news that it ends.';
comment on column scheduler.notifications.in_run is 'A run of a schedule is about to tell it too; who hears of runs does not need it.';
create index ix_notifications_unsorted on scheduler.notifications (id) where sorted_at is null;
create index ix_notifications_created_at on scheduler.notifications (created_at);

create table scheduler.notification_waiting (
    channel_id uuid not null,
    notification_id uuid not null,
    created_at timestamptz default now() not null,
    constraint pk_notification_waiting primary key (channel_id, notification_id),
    constraint fk_notification_waiting_channel_id foreign key (channel_id) references scheduler.notification_channels (id) on delete cascade,
    constraint fk_notification_waiting_notification_id foreign key (notification_id) references scheduler.notifications (id) on delete cascade
);
comment on table scheduler.notification_waiting is 'What goes into the next message of a channel.';
create index ix_notification_waiting_notification_id on scheduler.notification_waiting (notification_id);

create table scheduler.notification_deliveries (
    id uuid not null,
    channel text not null,
    channel_id uuid,
    event text not null,
    severity text not null,
    subject text not null,
    message_json jsonb not null,
    schema_version integer default 1 not null,
    created_at timestamptz default now() not null,
    state text default 'pending' not null,
    attempts integer default 0 not null,
    next_attempt_at timestamptz,
    finished_at timestamptz,
    answer text,
    error text,
    constraint pk_notification_deliveries primary key (id),
    constraint ck_notification_deliveries_state check (state in ('pending', 'sent', 'dead')),
    constraint ck_notification_deliveries_final check ((state = 'pending') = (finished_at is null) and (state = 'pending') = (next_attempt_at is not null)),
    constraint fk_notification_deliveries_channel_id foreign key (channel_id) references scheduler.notification_channels (id) on delete set null
);
comment on table scheduler.notification_deliveries is 'Each message to a channel, what became of it and when it is tried again.';
create index ix_notification_deliveries_due on scheduler.notification_deliveries (channel_id, next_attempt_at, id) where state = 'pending';
create index ix_notification_deliveries_channel_id on scheduler.notification_deliveries (channel_id, id desc);
create index ix_notification_deliveries_state on scheduler.notification_deliveries (state, id desc);
create index ix_notification_deliveries_finished_at on scheduler.notification_deliveries (finished_at) where finished_at is not null;

-- How machines stood when they were last looked at: what changes is news.
create table scheduler.notification_machines (
    machine_id uuid not null,
    version bigint not null,
    offline boolean not null,
    host_key text not null,
    security integer not null,
    reboot_required boolean not null,
    constraint pk_notification_machines primary key (machine_id)
);
comment on table scheduler.notification_machines is 'How machines stood by their newest state; what differs from it is news.';

create table scheduler.notification_failures (
    machine_id uuid not null,
    action text not null,
    job_id uuid not null,
    since timestamptz default now() not null,
    constraint pk_notification_failures primary key (machine_id, action)
);
comment on table scheduler.notification_failures is 'Work by hand that failed and has not gone well since.';

-- What a message about a run says of its jobs.
alter table scheduler.schedule_run_jobs add column machine text;
alter table scheduler.schedule_run_jobs add column error_kind text;
alter table scheduler.schedule_run_jobs add column error_message text;
alter table scheduler.schedule_run_jobs add column security integer;

create index ix_schedule_run_jobs_machine on scheduler.schedule_run_jobs (run_id, machine_id, action);

-- Runs and campaigns that are over before this version are no news.
alter table scheduler.schedule_runs add column told_at timestamptz;
update scheduler.schedule_runs set told_at = now() where status not in ('queued', 'running');
create index ix_schedule_runs_untold on scheduler.schedule_runs (id) where told_at is null and status not in ('queued', 'running');
create index ix_schedule_runs_told_at on scheduler.schedule_runs (told_at) where told_at is not null;
alter table scheduler.campaigns add column told_state text;
update scheduler.campaigns set told_state = state where state in ('paused', 'finished', 'failed', 'cancelled');
create index ix_campaigns_untold on scheduler.campaigns (id) where (state in ('paused', 'finished', 'failed', 'cancelled') and told_state is distinct from state) or (state in ('running', 'stopping') and told_state is not null);
