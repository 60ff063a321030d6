comment on schema hermes is 'hermes-gateway: people and agents';

create table hermes.api_clients (
    id uuid not null,
    label text not null,
    client_kind text not null,
    created_at timestamptz default now() not null,
    token_hash text not null,
    token_prefix text,
    scopes_json jsonb default '["read"]'::jsonb not null,
    status text default 'active' not null,
    last_seen_at timestamptz,
    last_used_ip text,
    use_count bigint default 0 not null,
    expires_at timestamptz,
    revoked_at timestamptz,
    revoked_by text,
    revoke_reason text,
    rate_limit_per_min integer default 60 not null,
    owner_subject text,
    account_id text,
    created_by text,
    metadata_json jsonb,
    legacy_ref text,
    constraint pk_api_clients primary key (id),
    constraint uq_api_clients_token_hash unique (token_hash),
    constraint ck_api_clients_client_kind check (client_kind in ('webapp', 'rust_gnome_app', 'script', 'mcp', 'other')),
    constraint ck_api_clients_token_hash_hex check (token_hash ~ '^[0-9a-f]{64}$'),
    constraint ck_api_clients_status check (status in ('active', 'revoked', 'expired')),
    constraint ck_api_clients_scopes check (jsonb_typeof(scopes_json) = 'array' and scopes_json <@ '["read", "operate", "admin", "debug_logs"]'::jsonb),
    constraint ck_api_clients_revoked check (status <> 'revoked' or revoked_at is not null)
);
comment on table hermes.api_clients is 'External API clients (web app, GNOME app, scripts, MCP); stores only the hash of the token.';
create unique index uq_api_clients_legacy_ref on hermes.api_clients (legacy_ref) where legacy_ref is not null;
create index ix_api_clients_status_client_kind on hermes.api_clients (status, client_kind);
create index ix_api_clients_token_prefix on hermes.api_clients (token_prefix);

create table hermes.hermes_sessions (
    id uuid not null,
    source text not null,
    status text default 'active' not null,
    created_at timestamptz default now() not null,
    session_key text,
    last_message_at timestamptz,
    title text,
    user_subject text,
    api_client_id uuid,
    constraint pk_hermes_sessions primary key (id),
    constraint ck_hermes_sessions_status check (status in ('active', 'idle', 'closed', 'error'))
);
comment on table hermes.hermes_sessions is 'Conversations with the Hermes agent.';
create unique index uq_hermes_sessions_session_key on hermes.hermes_sessions (source, session_key) where session_key is not null;
create index ix_hermes_sessions_api_client_id on hermes.hermes_sessions (api_client_id);
create index ix_hermes_sessions_last_message_at on hermes.hermes_sessions (last_message_at desc);

create table hermes.hermes_runs (
    id uuid not null,
    status text default 'running' not null,
    started_at timestamptz default now() not null,
    session_id uuid,
    prompt_kind text,
    finished_at timestamptz,
    request_json jsonb,
    response_json jsonb,
    schema_version integer default 1 not null,
    report_id uuid,
    error_kind text,
    error_message text,
    idempotency_key text,
    traceparent text,
    constraint pk_hermes_runs primary key (id),
    constraint ck_hermes_runs_status check (status in ('queued', 'running', 'ok', 'warning', 'error', 'cancelled'))
);
comment on table hermes.hermes_runs is 'One request to the agent and its answer.';
create unique index uq_hermes_runs_idempotency_key on hermes.hermes_runs (idempotency_key) where idempotency_key is not null;
create index ix_hermes_runs_session_id_started_at on hermes.hermes_runs (session_id, started_at desc);
create index ix_hermes_runs_started_at on hermes.hermes_runs (started_at desc);

create table hermes.hermes_usage (
    id uuid not null,
    created_at timestamptz default now() not null,
    run_id uuid,
    provider text,
    model text,
    prompt_tokens integer,
    cached_tokens integer,
    completion_tokens integer,
    total_tokens integer,
    raw_bytes bigint,
    reduced_bytes bigint,
    reduction_ratio real,
    constraint pk_hermes_usage primary key (id),
    constraint ck_hermes_usage_ratio check (reduction_ratio <= 1)
);
comment on table hermes.hermes_usage is 'Token use and data reduction of a run; no money.';
create index ix_hermes_usage_run_id on hermes.hermes_usage (run_id);
create index ix_hermes_usage_created_at on hermes.hermes_usage (created_at desc);

create table hermes.mcp_audit_log (
    id uuid not null,
    server_name text not null,
    tool_name text not null,
    created_at timestamptz default now() not null,
    actor text,
    status text default 'ok' not null,
    error_kind text,
    request_json jsonb,
    response_summary_json jsonb,
    schema_version integer default 1 not null,
    api_client_id uuid,
    run_id uuid,
    action_request_id uuid,
    duration_ms integer,
    request_bytes bigint,
    response_bytes bigint,
    traceparent text,
    constraint pk_mcp_audit_log primary key (id),
    constraint ck_mcp_audit_log_status check (status in ('ok', 'denied', 'error', 'pending_approval'))
);
comment on table hermes.mcp_audit_log is 'Every MCP tool call, allowed or refused; append-only.';
create index ix_mcp_audit_log_created_at on hermes.mcp_audit_log (created_at desc);
create index ix_mcp_audit_log_tool_name_created_at on hermes.mcp_audit_log (tool_name, created_at desc);
create index ix_mcp_audit_log_status_created_at on hermes.mcp_audit_log (status, created_at desc);
create index ix_mcp_audit_log_api_client_id on hermes.mcp_audit_log (api_client_id);
create index ix_mcp_audit_log_run_id on hermes.mcp_audit_log (run_id);

create table hermes.outbox (
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
comment on table hermes.outbox is 'Messages written in the same transaction as the change; a relay publishes them to Kafka.';
create index ix_outbox_pending on hermes.outbox (seq) where published_at is null and failed_at is null;
create index ix_outbox_pending_key on hermes.outbox (aggregate_key, seq) where published_at is null;
create index ix_outbox_published on hermes.outbox (published_at) where published_at is not null;

create table hermes.inbox (
    event_id uuid not null,
    consumer text not null,
    processed_at timestamptz default now() not null,
    constraint pk_inbox primary key (consumer, event_id)
);
comment on table hermes.inbox is 'Messages already applied; written in the same transaction as their effect, so that repeats do nothing.';
create index ix_inbox_processed_at on hermes.inbox (processed_at);

alter table hermes.hermes_sessions add constraint fk_hermes_sessions_api_client_id foreign key (api_client_id) references hermes.api_clients (id) on delete set null;
alter table hermes.hermes_runs add constraint fk_hermes_runs_session_id foreign key (session_id) references hermes.hermes_sessions (id) on delete cascade;
alter table hermes.hermes_usage add constraint fk_hermes_usage_run_id foreign key (run_id) references hermes.hermes_runs (id) on delete set null;
alter table hermes.mcp_audit_log add constraint fk_mcp_audit_log_api_client_id foreign key (api_client_id) references hermes.api_clients (id) on delete set null;
alter table hermes.mcp_audit_log add constraint fk_mcp_audit_log_run_id foreign key (run_id) references hermes.hermes_runs (id) on delete set null;
