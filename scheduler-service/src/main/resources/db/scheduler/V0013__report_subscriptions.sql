-- Reports that come by themselves: about what, when, and by which mail.
create table scheduler.report_subscriptions (
    id uuid not null,
    name text not null,
    kind text not null,
    machine_id uuid,
    selector text,
    period_days integer not null,
    format text not null,
    language text not null,
    cron text not null,
    timezone text not null,
    enabled boolean default true not null,
    next_run_at timestamptz,
    created_by text not null,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    row_version integer default 0 not null,
    idempotency_key text,
    constraint pk_report_subscriptions primary key (id),
    constraint uq_report_subscriptions_name unique (name),
    constraint ck_report_subscriptions_kind check (kind in ('machine', 'global', 'cleanup')),
    constraint ck_report_subscriptions_machine check ((kind = 'machine') = (machine_id is not null)),
    constraint ck_report_subscriptions_format check (format in ('html', 'markdown', 'pdf')),
    constraint ck_report_subscriptions_language check (language in ('en', 'fr'))
);
comment on table scheduler.report_subscriptions is 'Reports that are made and mailed at set times.';
create index ix_report_subscriptions_due on scheduler.report_subscriptions (next_run_at) where enabled;
create unique index uq_report_subscriptions_idempotency_key on scheduler.report_subscriptions (idempotency_key) where idempotency_key is not null;

create table scheduler.report_subscription_channels (
    subscription_id uuid not null,
    channel_id uuid not null,
    constraint pk_report_subscription_channels primary key (subscription_id, channel_id),
    constraint fk_report_subscription_channels_subscription_id foreign key (subscription_id) references scheduler.report_subscriptions (id) on delete cascade,
    constraint fk_report_subscription_channels_channel_id foreign key (channel_id) references scheduler.notification_channels (id) on delete cascade
);
comment on table scheduler.report_subscription_channels is 'The mail channels that a report goes to.';
create index ix_report_subscription_channels_channel_id on scheduler.report_subscription_channels (channel_id);

create table scheduler.report_mailings (
    id uuid not null,
    subscription_id uuid not null,
    slot_at timestamptz not null,
    trigger_kind text not null,
    state text default 'making' not null,
    report_id uuid not null,
    failures integer default 0 not null,
    next_attempt_at timestamptz default now(),
    created_at timestamptz default now() not null,
    finished_at timestamptz,
    error text,
    constraint pk_report_mailings primary key (id),
    constraint fk_report_mailings_subscription_id foreign key (subscription_id) references scheduler.report_subscriptions (id) on delete cascade,
    constraint ck_report_mailings_trigger_kind check (trigger_kind in ('cron', 'manual')),
    constraint ck_report_mailings_state check (state in ('making', 'sent', 'failed')),
    constraint ck_report_mailings_final check ((state = 'making') = (finished_at is null) and (state = 'making') = (next_attempt_at is not null))
);
comment on table scheduler.report_mailings is 'Each time that a subscription came round, and what became of it.';
comment on column scheduler.report_mailings.state is 'sent: handed to its channels, whose deliveries say what became of the mails.';
create unique index uq_report_mailings_slot on scheduler.report_mailings (subscription_id, slot_at) where trigger_kind = 'cron';
create index ix_report_mailings_subscription_id on scheduler.report_mailings (subscription_id, id desc);
create index ix_report_mailings_due on scheduler.report_mailings (next_attempt_at) where state = 'making';
create index ix_report_mailings_finished_at on scheduler.report_mailings (finished_at) where finished_at is not null;

create table scheduler.report_mailing_deliveries (
    mailing_id uuid not null,
    delivery_id uuid not null,
    constraint pk_report_mailing_deliveries primary key (mailing_id, delivery_id),
    constraint fk_report_mailing_deliveries_mailing_id foreign key (mailing_id) references scheduler.report_mailings (id) on delete cascade,
    constraint fk_report_mailing_deliveries_delivery_id foreign key (delivery_id) references scheduler.notification_deliveries (id) on delete cascade
);
comment on table scheduler.report_mailing_deliveries is 'The mails that a report went out with.';
create index ix_report_mailing_deliveries_delivery_id on scheduler.report_mailing_deliveries (delivery_id);
