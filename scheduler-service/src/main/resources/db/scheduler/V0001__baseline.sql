comment on schema scheduler is 'scheduler-service: when and whether something runs, and who is told';

create table scheduler.maintenance_windows (
    id uuid not null,
    name text not null,
    kind text default 'allow' not null,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    timezone text default 'UTC' not null,
    cron text,
    duration_s integer,
    start_at timestamptz,
    end_at timestamptz,
    scope_json jsonb default '{}'::jsonb not null,
    schema_version integer default 1 not null,
    enabled boolean default true not null,
    created_by text,
    constraint pk_maintenance_windows primary key (id),
    constraint uq_maintenance_windows_name unique (name),
    constraint ck_maintenance_windows_kind check (kind in ('allow', 'blackout')),
    constraint ck_maintenance_windows_form check ((num_nonnulls(cron, duration_s) = 2 and num_nonnulls(start_at, end_at) = 0 and duration_s > 0) or (num_nonnulls(cron, duration_s) = 0 and num_nonnulls(start_at, end_at) = 2 and start_at < end_at))
);
comment on table scheduler.maintenance_windows is 'Times in which changes are allowed or forbidden for a scope (table added).';
create index ix_maintenance_windows_enabled_kind on scheduler.maintenance_windows (enabled, kind);

create table scheduler.schedules (
    id uuid not null,
    name text not null,
    cron text not null,
    timezone text default 'UTC' not null,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    row_version integer default 0 not null,
    enabled boolean default true not null,
    concurrency integer default 1 not null,
    scope_json jsonb not null,
    actions_json jsonb not null,
    notify_on_json jsonb,
    schema_version integer default 1 not null,
    last_run_at timestamptz,
    next_run_at timestamptz,
    misfire_policy text default 'run_once' not null,
    misfire_window_s integer default 3600 not null,
    jitter_s integer default 0 not null,
    overlap_policy text default 'skip' not null,
    dst_gap text default 'shift' not null,
    dst_overlap text default 'first' not null,
    maintenance_window_id uuid,
    requires_approval boolean default false not null,
    created_by text,
    constraint pk_schedules primary key (id),
    constraint uq_schedules_name unique (name),
    constraint ck_schedules_misfire_policy check (misfire_policy in ('skip', 'run_once', 'run_all')),
    constraint ck_schedules_overlap_policy check (overlap_policy in ('skip', 'queue', 'allow')),
    constraint ck_schedules_dst_gap check (dst_gap in ('shift', 'skip')),
    constraint ck_schedules_dst_overlap check (dst_overlap in ('first', 'both')),
    constraint ck_schedules_limits check (concurrency >= 1 and misfire_window_s >= 0 and jitter_s >= 0)
);
comment on table scheduler.schedules is 'Recurring actions on a scope of machines, stacks or projects.';
create index ix_schedules_enabled_next_run_at on scheduler.schedules (enabled, next_run_at);
create index ix_schedules_due on scheduler.schedules (next_run_at) where enabled and next_run_at is not null;
create index ix_schedules_maintenance_window_id on scheduler.schedules (maintenance_window_id);

create table scheduler.schedule_runs (
    id uuid not null,
    schedule_id uuid not null,
    slot_at timestamptz not null,
    created_at timestamptz default now() not null,
    trigger_kind text default 'cron' not null,
    status text default 'queued' not null,
    skip_reason text,
    triggered_by text,
    error_message text,
    started_at timestamptz,
    finished_at timestamptz,
    jobs_total integer default 0 not null,
    jobs_ok integer default 0 not null,
    jobs_warning integer default 0 not null,
    jobs_error integer default 0 not null,
    jobs_cancelled integer default 0 not null,
    targets_json jsonb,
    result_json jsonb,
    schema_version integer default 1 not null,
    constraint pk_schedule_runs primary key (id),
    constraint ck_schedule_runs_trigger_kind check (trigger_kind in ('cron', 'misfire', 'manual')),
    constraint ck_schedule_runs_status check (status in ('queued', 'running', 'ok', 'warning', 'error', 'cancelled', 'skipped'))
);
comment on table scheduler.schedule_runs is 'One row per fired, skipped or hand-started slot of a schedule (table added).';
create unique index uq_schedule_runs_slot on scheduler.schedule_runs (schedule_id, slot_at) where trigger_kind in ('cron', 'misfire');
create index ix_schedule_runs_schedule_id_slot_at on scheduler.schedule_runs (schedule_id, slot_at desc);
create index ix_schedule_runs_status_created_at on scheduler.schedule_runs (status, created_at);

create table scheduler.action_requests (
    id uuid not null,
    requested_by_type text not null,
    action text not null,
    status text default 'pending' not null,
    created_at timestamptz default now() not null,
    row_version integer default 0 not null,
    machine_id uuid,
    execution_id uuid,
    job_id uuid,
    requested_by_id text,
    risk text,
    summary text,
    payload_json jsonb,
    scope_json jsonb,
    schema_version integer default 1 not null,
    plan_sha256 text,
    idempotency_key text,
    schedule_run_id uuid,
    required_approvals integer default 1 not null,
    approvals_json jsonb default '[]'::jsonb not null,
    approved_at timestamptz,
    approved_by text,
    rejected_at timestamptz,
    rejected_by text,
    expires_at timestamptz,
    constraint pk_action_requests primary key (id),
    constraint ck_action_requests_requested_by_type check (requested_by_type in ('user', 'hermes', 'schedule')),
    constraint ck_action_requests_status check (status in ('pending', 'approved', 'rejected', 'executed', 'expired')),
    constraint ck_action_requests_risk check (risk in ('low', 'medium', 'high')),
    constraint ck_action_requests_plan_sha256_hex check (plan_sha256 ~ '^[0-9a-f]{64}$'),
    constraint ck_action_requests_decision check ((status not in ('approved', 'executed') or approved_at is not null) and (status <> 'rejected' or rejected_at is not null)),
    constraint ck_action_requests_approvals check (required_approvals >= 1)
);
comment on table scheduler.action_requests is 'Requests for an action from UI, Hermes or a schedule that need validation before a job exists.';
create unique index uq_action_requests_idempotency_key on scheduler.action_requests (idempotency_key) where idempotency_key is not null;
create index ix_action_requests_status_created_at on scheduler.action_requests (status, created_at);
create index ix_action_requests_machine_id_created_at on scheduler.action_requests (machine_id, created_at desc);
create index ix_action_requests_expiry on scheduler.action_requests (expires_at) where status = 'pending';
create index ix_action_requests_schedule_run_id on scheduler.action_requests (schedule_run_id);

create table scheduler.notification_channels (
    id uuid not null,
    name text not null,
    kind text not null,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    enabled boolean default true not null,
    min_severity text default 'warning' not null,
    config_json jsonb default '{}'::jsonb not null,
    filters_json jsonb default '{}'::jsonb not null,
    schema_version integer default 1 not null,
    secret_ref text,
    last_success_at timestamptz,
    last_error_at timestamptz,
    last_error text,
    constraint pk_notification_channels primary key (id),
    constraint uq_notification_channels_name unique (name),
    constraint ck_notification_channels_kind check (kind in ('email', 'webhook', 'hermes')),
    constraint ck_notification_channels_min_severity check (min_severity in ('info', 'warning', 'error'))
);
comment on table scheduler.notification_channels is 'Where messages go: mail, web hook or Hermes (table added).';

create table scheduler.applications (
    id uuid not null,
    label text not null,
    value text not null,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    description text,
    created_by text,
    legacy_ref text,
    is_active boolean default true not null,
    constraint pk_applications primary key (id),
    constraint uq_applications_value unique (value)
);
comment on table scheduler.applications is 'Applications whose events digests may select.';
create unique index uq_applications_legacy_ref on scheduler.applications (legacy_ref) where legacy_ref is not null;

create table scheduler.event_types (
    id uuid not null,
    label text not null,
    value text not null,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    description text,
    category text,
    created_by text,
    legacy_ref text,
    is_active boolean default true not null,
    constraint pk_event_types primary key (id),
    constraint uq_event_types_value unique (value)
);
comment on table scheduler.event_types is 'Event types digests and channels may select.';
create unique index uq_event_types_legacy_ref on scheduler.event_types (legacy_ref) where legacy_ref is not null;

create table scheduler.digest_templates (
    id uuid not null,
    kind text default 'digest' not null,
    name text not null,
    created_by text not null,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    description text,
    account_id text,
    legacy_ref text,
    is_global boolean default false not null,
    is_default boolean default false not null,
    subject_liquid text not null,
    body_html_liquid text not null,
    body_text_liquid text,
    preview_data jsonb,
    constraint pk_digest_templates primary key (id),
    constraint ck_digest_templates_kind check (kind in ('digest', 'email'))
);
comment on table scheduler.digest_templates is 'Liquid templates of digests and other mails.';
create unique index uq_digest_templates_is_default on scheduler.digest_templates (kind, account_id) nulls not distinct where is_default;
create unique index uq_digest_templates_legacy_ref on scheduler.digest_templates (legacy_ref) where legacy_ref is not null;
create index ix_digest_templates_account_id on scheduler.digest_templates (account_id);
create index ix_digest_templates_is_global on scheduler.digest_templates (is_global);

create table scheduler.digests (
    id uuid not null,
    name text not null,
    schedule text not null,
    timezone text default 'UTC' not null,
    created_by text not null,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    description text,
    account_id text,
    last_event_uid text,
    legacy_ref text,
    filters jsonb default '{}'::jsonb not null,
    recipients jsonb default '[]'::jsonb not null,
    test_recipients jsonb default '[]'::jsonb not null,
    schema_version integer default 1 not null,
    template_id uuid,
    channel_id uuid,
    last_check_at timestamptz,
    next_run_at timestamptz,
    is_active boolean default true not null,
    is_paused boolean default false not null,
    constraint pk_digests primary key (id)
);
comment on table scheduler.digests is 'Periodic summaries of events sent by mail.';
create unique index uq_digests_legacy_ref on scheduler.digests (legacy_ref) where legacy_ref is not null;
create index ix_digests_account_id on scheduler.digests (account_id);
create index ix_digests_template_id on scheduler.digests (template_id);
create index ix_digests_channel_id on scheduler.digests (channel_id);
create index ix_digests_due on scheduler.digests (next_run_at) where is_active and not is_paused;

create table scheduler.digest_runs (
    id uuid not null,
    digest_id uuid not null,
    run_at timestamptz default now() not null,
    run_type text default 'scheduled' not null,
    status text default 'pending' not null,
    slot_at timestamptz,
    completed_at timestamptz,
    duration_ms bigint,
    events jsonb default '[]'::jsonb not null,
    events_count integer default 0 not null,
    schema_version integer default 1 not null,
    event_uid_start text,
    event_uid_end text,
    triggered_by text,
    error text,
    legacy_ref text,
    emails_sent integer default 0 not null,
    emails_failed integer default 0 not null,
    constraint pk_digest_runs primary key (id),
    constraint ck_digest_runs_run_type check (run_type in ('scheduled', 'manual', 'test')),
    constraint ck_digest_runs_status check (status in ('pending', 'processing', 'success', 'partial', 'failed'))
);
comment on table scheduler.digest_runs is 'One evaluation of a digest.';
create unique index uq_digest_runs_slot on scheduler.digest_runs (digest_id, slot_at) where run_type = 'scheduled' and slot_at is not null;
create unique index uq_digest_runs_legacy_ref on scheduler.digest_runs (legacy_ref) where legacy_ref is not null;
create index ix_digest_runs_digest_id_run_at on scheduler.digest_runs (digest_id, run_at desc);
create index ix_digest_runs_run_at on scheduler.digest_runs (run_at);
create index ix_digest_runs_status on scheduler.digest_runs (status);

create table scheduler.email_logs (
    id uuid not null,
    recipient text not null,
    subject text not null,
    provider text default 'smtp' not null,
    created_at timestamptz default now() not null,
    digest_run_id uuid,
    channel_id uuid,
    provider_message_id text,
    provider_status text,
    error text,
    legacy_ref text,
    status text default 'pending' not null,
    sent_at timestamptz,
    delivered_at timestamptz,
    first_opened_at timestamptz,
    opened_at timestamptz,
    clicked_at timestamptz,
    bounced_at timestamptz,
    open_count integer default 0 not null,
    click_count integer default 0 not null,
    constraint pk_email_logs primary key (id),
    constraint ck_email_logs_status check (status in ('pending', 'sent', 'delivered', 'opened', 'clicked', 'bounced', 'failed'))
);
comment on table scheduler.email_logs is 'Each mail sent and what became of it.';
create unique index uq_email_logs_provider_message on scheduler.email_logs (provider, provider_message_id) where provider_message_id is not null;
create unique index uq_email_logs_legacy_ref on scheduler.email_logs (legacy_ref) where legacy_ref is not null;
create index ix_email_logs_digest_run_id on scheduler.email_logs (digest_run_id);
create index ix_email_logs_channel_id on scheduler.email_logs (channel_id);
create index ix_email_logs_recipient on scheduler.email_logs (recipient);
create index ix_email_logs_status_created_at on scheduler.email_logs (status, created_at);

create table scheduler.webhook_events (
    id uuid not null,
    provider text default 'resend' not null,
    event_type text not null,
    event_id text not null,
    received_at timestamptz default now() not null,
    email_log_id uuid,
    provider_message_id text,
    payload jsonb not null,
    processed boolean default false not null,
    processed_at timestamptz,
    error text,
    legacy_ref text,
    constraint pk_webhook_events primary key (id),
    constraint uq_webhook_events_event unique (provider, event_id)
);
comment on table scheduler.webhook_events is 'Call-backs of the mail provider, stored before they are processed.';
create unique index uq_webhook_events_legacy_ref on scheduler.webhook_events (legacy_ref) where legacy_ref is not null;
create index ix_webhook_events_email_log_id on scheduler.webhook_events (email_log_id);
create index ix_webhook_events_event_type on scheduler.webhook_events (event_type);
create index ix_webhook_events_pending on scheduler.webhook_events (received_at) where not processed;

create table scheduler.retention_policies (
    id uuid not null,
    service text not null,
    resource text not null,
    policy text default 'default' not null,
    updated_at timestamptz default now() not null,
    keep_days integer,
    keep_last integer,
    action text default 'delete' not null,
    enabled boolean default true not null,
    updated_by text,
    constraint pk_retention_policies primary key (id),
    constraint uq_retention_policies_policy unique (service, resource, policy),
    constraint ck_retention_policies_service check (service in ('inventory', 'execution', 'scheduler', 'hermes')),
    constraint ck_retention_policies_action check (action in ('delete', 'strip_payload', 'delete_file')),
    constraint ck_retention_policies_limits check ((keep_days is null or keep_days >= 0) and (keep_last is null or keep_last >= 0) and num_nonnulls(keep_days, keep_last) >= 1)
);
comment on table scheduler.retention_policies is 'What may be purged and when, per service and table (table added; SU s.15 asks for it).';

create table scheduler.cleanup_runs (
    id uuid not null,
    mode text default 'dry_run' not null,
    service text not null,
    status text default 'queued' not null,
    started_at timestamptz default now() not null,
    finished_at timestamptz,
    bytes_reclaimed bigint,
    deleted_counts_json jsonb,
    result_json jsonb,
    schema_version integer default 1 not null,
    schedule_run_id uuid,
    triggered_by text,
    constraint pk_cleanup_runs primary key (id),
    constraint ck_cleanup_runs_mode check (mode in ('dry_run', 'apply')),
    constraint ck_cleanup_runs_service check (service in ('inventory', 'execution', 'scheduler', 'hermes')),
    constraint ck_cleanup_runs_status check (status in ('queued', 'running', 'ok', 'warning', 'error', 'cancelled'))
);
comment on table scheduler.cleanup_runs is 'Purges proposed or done, one row per service and run.';
create index ix_cleanup_runs_started_at on scheduler.cleanup_runs (started_at desc);
create index ix_cleanup_runs_schedule_run_id on scheduler.cleanup_runs (schedule_run_id);

create table scheduler.system_metrics (
    id uuid not null,
    created_at timestamptz default now() not null,
    service text not null,
    instance text default '' not null,
    cpu_percent real,
    memory_rss_bytes bigint,
    memory_heap_bytes bigint,
    db_bytes bigint,
    wal_bytes bigint,
    jobs_running integer,
    machines_count integer,
    jobs_queued integer,
    outbox_pending integer,
    payload_json jsonb,
    schema_version integer default 1 not null,
    constraint pk_system_metrics primary key (id),
    constraint ck_system_metrics_service check (service in ('inventory', 'execution', 'scheduler', 'hermes'))
);
comment on table scheduler.system_metrics is 'Periodic measures of the product''s own services.';
create index ix_system_metrics_created_at on scheduler.system_metrics (created_at desc);
create index ix_system_metrics_service_created_at on scheduler.system_metrics (service, created_at desc);

create table scheduler.backups (
    id uuid not null,
    kind text default 'full' not null,
    status text default 'queued' not null,
    started_at timestamptz default now() not null,
    schema_name text,
    path text,
    bytes bigint,
    sha256 text,
    finished_at timestamptz,
    expires_at timestamptz,
    pinned boolean default false not null,
    flyway_versions_json jsonb,
    pg_version text,
    verify_status text default 'unknown' not null,
    verified_at timestamptz,
    triggered_by text,
    error_message text,
    constraint pk_backups primary key (id),
    constraint ck_backups_kind check (kind in ('full', 'schema', 'artifacts')),
    constraint ck_backups_status check (status in ('queued', 'running', 'ok', 'warning', 'error', 'cancelled')),
    constraint ck_backups_schema_name check (schema_name in ('inventory', 'execution', 'scheduler', 'hermes')),
    constraint ck_backups_sha256_hex check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint ck_backups_verify_status check (verify_status in ('unknown', 'ok', 'error')),
    constraint ck_backups_pinned_file check (status <> 'ok' or (path is not null and sha256 is not null))
);
comment on table scheduler.backups is 'Database and artifact backups and their verification (table added; JU phase 6, CM phase 12).';
create index ix_backups_started_at on scheduler.backups (started_at desc);
create index ix_backups_expires_at on scheduler.backups (expires_at) where not pinned;

create table scheduler.outbox (
    id uuid not null,
    aggregate_key text not null,
    topic text not null,
    type text not null,
    seq bigint generated always as identity not null,
    payload jsonb not null,
    headers jsonb default '{}'::jsonb not null,
    schema_version integer default 1 not null,
    created_at timestamptz default now() not null,
    published_at timestamptz,
    attempts integer default 0 not null,
    last_error text,
    failed_at timestamptz,
    constraint pk_outbox primary key (id)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
comment on table scheduler.outbox is 'Messages written in the same transaction as the change; a relay publishes them to Kafka.';
create index ix_outbox_pending on scheduler.outbox (seq) where published_at is null and failed_at is null;
create index ix_outbox_pending_key on scheduler.outbox (aggregate_key, seq) where published_at is null;
create index ix_outbox_published on scheduler.outbox (published_at) where published_at is not null;

create table scheduler.inbox (
    event_id uuid not null,
    consumer text not null,
    processed_at timestamptz default now() not null,
    constraint pk_inbox primary key (consumer, event_id)
);
comment on table scheduler.inbox is 'Messages already applied; written in the same transaction as their effect, so that repeats do nothing.';
create index ix_inbox_processed_at on scheduler.inbox (processed_at);

alter table scheduler.schedules add constraint fk_schedules_maintenance_window_id foreign key (maintenance_window_id) references scheduler.maintenance_windows (id) on delete set null;
alter table scheduler.schedule_runs add constraint fk_schedule_runs_schedule_id foreign key (schedule_id) references scheduler.schedules (id) on delete cascade;
alter table scheduler.action_requests add constraint fk_action_requests_schedule_run_id foreign key (schedule_run_id) references scheduler.schedule_runs (id) on delete set null;
alter table scheduler.digests add constraint fk_digests_template_id foreign key (template_id) references scheduler.digest_templates (id) on delete restrict;
alter table scheduler.digests add constraint fk_digests_channel_id foreign key (channel_id) references scheduler.notification_channels (id) on delete set null;
alter table scheduler.digest_runs add constraint fk_digest_runs_digest_id foreign key (digest_id) references scheduler.digests (id) on delete cascade;
alter table scheduler.email_logs add constraint fk_email_logs_digest_run_id foreign key (digest_run_id) references scheduler.digest_runs (id) on delete cascade;
alter table scheduler.email_logs add constraint fk_email_logs_channel_id foreign key (channel_id) references scheduler.notification_channels (id) on delete set null;
alter table scheduler.webhook_events add constraint fk_webhook_events_email_log_id foreign key (email_log_id) references scheduler.email_logs (id) on delete set null;
alter table scheduler.cleanup_runs add constraint fk_cleanup_runs_schedule_run_id foreign key (schedule_run_id) references scheduler.schedule_runs (id) on delete set null;
