comment on schema execution is 'execution-service: what is done and what was observed doing it';

create function execution.forbid_change() returns trigger language plpgsql as $$
declare
    col text;
begin
    foreach col in array tg_argv loop
        if to_jsonb(new) -> col is distinct from to_jsonb(old) -> col then
            raise exception '%.%.% is immutable', tg_table_schema, tg_table_name, col using errcode = 'integrity_constraint_violation';
        end if;
    end loop;
    return new;
end $$;

create table execution.projects (
    id uuid not null,
    name text not null,
    root_path text not null,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    backend_type text default 'local_fs' not null,
    machine_id uuid,
    legacy_ref text,
    config_json jsonb default '{}'::jsonb not null,
    schema_version integer default 1 not null,
    constraint pk_projects primary key (id),
    constraint uq_projects_root unique nulls not distinct (machine_id, root_path),
    constraint ck_projects_backend_type check (backend_type in ('local_fs', 'remote_jupiter_api', 'ssh'))
);
comment on table execution.projects is 'Source-code projects analysed by the code-analysis part (legacy Jupiter).';
create unique index uq_projects_legacy_ref on execution.projects (legacy_ref) where legacy_ref is not null;

create table execution.plugins (
    id text not null,
    version text not null,
    type text not null,
    name text,
    description text,
    trust_level text default 'experimental' not null,
    state text default 'discovered' not null,
    health text default 'unknown' not null,
    last_error text,
    enabled boolean default true not null,
    manifest_json jsonb default '{}'::jsonb not null,
    config_effective_json jsonb default '{}'::jsonb not null,
    schema_version integer default 1 not null,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    constraint pk_plugins primary key (id),
    constraint ck_plugins_type check (type in ('core', 'system', 'tool')),
    constraint ck_plugins_trust_level check (trust_level in ('official', 'verified', 'community', 'experimental')),
    constraint ck_plugins_state check (state in ('discovered', 'loading', 'ready', 'error', 'disabled', 'unloading')),
    constraint ck_plugins_health check (health in ('healthy', 'degraded', 'unhealthy', 'unknown'))
);
comment on table execution.plugins is 'Installed analysis plugins: manifest, effective configuration, state and health.';

create table execution.plugin_events (
    id uuid not null,
    topic text not null,
    created_at timestamptz default now() not null,
    expires_at timestamptz not null,
    plugin_id text,
    payload_json jsonb,
    schema_version integer default 1 not null,
    constraint pk_plugin_events primary key (id)
);
comment on table execution.plugin_events is 'Events of the plugin bus with a time to live.';
create index ix_plugin_events_topic_created_at on execution.plugin_events (topic, created_at desc);
create index ix_plugin_events_plugin_id_created_at on execution.plugin_events (plugin_id, created_at desc);
create index ix_plugin_events_expires_at on execution.plugin_events (expires_at);

create table execution.jobs (
    id uuid not null,
    kind text not null,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    row_version integer default 0 not null,
    machine_id uuid,
    stack_id uuid,
    schedule_id uuid,
    request_id uuid,
    schedule_run_id uuid,
    parent_job_id uuid,
    project_id uuid,
    plugin_id text,
    requested_by_type text default 'user' not null,
    requested_by_id text,
    status text default 'queued' not null,
    priority integer default 0 not null,
    progress integer default 0 not null,
    attempt integer default 0 not null,
    max_attempts integer default 1 not null,
    started_at timestamptz,
    finished_at timestamptz,
    run_after timestamptz default now() not null,
    hold_reason text,
    partition_key text,
    lock_kind text,
    idempotency_key text,
    traceparent text,
    legacy_ref text,
    lease_owner text,
    lease_expires_at timestamptz,
    heartbeat_at timestamptz,
    lease_token bigint default 0 not null,
    timeout_s integer default 3600 not null,
    backoff_policy text default 'exponential' not null,
    backoff_s integer default 10 not null,
    backoff_max_s integer default 600 not null,
    cancel_requested_at timestamptz,
    cancel_requested_by text,
    lost_at timestamptz,
    verified_at timestamptz,
    remote_handle_json jsonb,
    payload_json jsonb,
    result_json jsonb,
    schema_version integer default 1 not null,
    error_kind text,
    error_message text,
    constraint pk_jobs primary key (id),
    constraint ck_jobs_requested_by_type check (requested_by_type in ('user', 'schedule', 'hermes', 'system', 'import')),
    constraint ck_jobs_status check (status in ('queued', 'running', 'ok', 'warning', 'error', 'cancelled', 'lost')),
    constraint ck_jobs_progress_pct check (progress between 0 and 100),
    constraint ck_jobs_lock_kind check (lock_kind in ('apt', 'docker', 'post_install', 'reboot', 'exclusive')),
    constraint ck_jobs_backoff_policy check (backoff_policy in ('none', 'fixed', 'exponential')),
    constraint ck_jobs_lease check (status <> 'running' or (lease_owner is not null and lease_expires_at is not null and started_at is not null)),
    constraint ck_jobs_finished check ((status in ('ok', 'warning', 'error', 'cancelled')) = (finished_at is not null)),
    constraint ck_jobs_lost check (status <> 'lost' or lost_at is not null),
    constraint ck_jobs_limits check (attempt >= 0 and max_attempts >= 1 and timeout_s > 0 and backoff_s >= 0 and backoff_max_s >= backoff_s)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
comment on table execution.jobs is 'The one durable work queue: every action on a machine, stack, project or plugin, with lease and fencing.';
create unique index uq_jobs_idempotency_key on execution.jobs (idempotency_key) where idempotency_key is not null;
create unique index uq_jobs_partition_active on execution.jobs (partition_key) where partition_key is not null and status in ('running', 'lost');
create unique index uq_jobs_legacy_ref on execution.jobs (legacy_ref) where legacy_ref is not null;
create index ix_jobs_status_created_at on execution.jobs (status, created_at);
create index ix_jobs_machine_id_status on execution.jobs (machine_id, status);
create index ix_jobs_claim on execution.jobs (priority desc, run_after, created_at) where status = 'queued' and hold_reason is null;
create index ix_jobs_partition_queue on execution.jobs (partition_key, created_at) where status = 'queued';
create index ix_jobs_lease on execution.jobs (lease_expires_at) where status = 'running';
create index ix_jobs_lost on execution.jobs (lost_at) where status = 'lost';
create index ix_jobs_finished on execution.jobs (finished_at) where finished_at is not null;
create index ix_jobs_stack_id_created_at on execution.jobs (stack_id, created_at desc) where stack_id is not null;
create index ix_jobs_schedule_run_id on execution.jobs (schedule_run_id) where schedule_run_id is not null;
create index ix_jobs_request_id on execution.jobs (request_id) where request_id is not null;
create index ix_jobs_parent_job_id on execution.jobs (parent_job_id);
create index ix_jobs_project_id on execution.jobs (project_id);
create index ix_jobs_plugin_id on execution.jobs (plugin_id);

create table execution.job_logs (
    job_id uuid not null,
    seq bigint not null,
    attempt integer default 0 not null,
    logged_at timestamptz default now() not null,
    level text default 'info' not null,
    stream text default 'system' not null,
    message text not null,
    constraint pk_job_logs primary key (job_id, seq),
    constraint ck_job_logs_level check (level in ('debug', 'info', 'warning', 'error')),
    constraint ck_job_logs_stream check (stream in ('system', 'stdout', 'stderr'))
);
comment on table execution.job_logs is 'Log lines of a job (legacy command_logs), redacted before storage.';
create index ix_job_logs_logged_at on execution.job_logs (logged_at);

create table execution.machine_locks (
    machine_id uuid not null,
    job_id uuid not null,
    lock_kind text not null,
    lease_token bigint default 0 not null,
    created_at timestamptz default now() not null,
    expires_at timestamptz,
    constraint pk_machine_locks primary key (machine_id),
    constraint ck_machine_locks_lock_kind check (lock_kind in ('apt', 'docker', 'post_install', 'reboot', 'exclusive'))
);
comment on table execution.machine_locks is 'At most one lock per machine; held by a running or lost job.';
create index ix_machine_locks_job_id on execution.machine_locks (job_id);

create table execution.raw_artifacts (
    id uuid not null,
    kind text not null,
    path text not null,
    created_at timestamptz default now() not null,
    machine_id uuid,
    job_id uuid,
    project_id uuid,
    bytes bigint,
    sha256 text,
    content_type text,
    expires_at timestamptz,
    pinned boolean default false not null,
    redacted boolean default true not null,
    retention_policy text default 'default' not null,
    deleted_at timestamptz,
    delete_reason text,
    metadata_json jsonb,
    legacy_ref text,
    constraint pk_raw_artifacts primary key (id),
    constraint ck_raw_artifacts_kind check (kind in ('raw_log', 'rendered_template', 'export', 'screenshot', 'terminal_recording', 'scan_report', 'app_package', 'import_rejects')),
    constraint ck_raw_artifacts_sha256_hex check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint ck_raw_artifacts_retention_policy check (retention_policy in ('default', 'failed', 'pinned', 'short')),
    constraint ck_raw_artifacts_pinned check (retention_policy <> 'pinned' or pinned)
);
comment on table execution.raw_artifacts is 'Files kept outside the database: raw logs, rendered templates, exports, recordings.';
create unique index uq_raw_artifacts_legacy_ref on execution.raw_artifacts (legacy_ref) where legacy_ref is not null;
create index ix_raw_artifacts_machine_id_created_at on execution.raw_artifacts (machine_id, created_at desc);
create index ix_raw_artifacts_expires_at on execution.raw_artifacts (expires_at) where deleted_at is null and not pinned;
create index ix_raw_artifacts_job_id on execution.raw_artifacts (job_id);
create index ix_raw_artifacts_project_id on execution.raw_artifacts (project_id);

create table execution.executions (
    id uuid not null,
    machine_id uuid not null,
    action text not null,
    mode text default 'manual' not null,
    started_at timestamptz default now() not null,
    finished_at timestamptz,
    status text default 'running' not null,
    request_id uuid,
    job_id uuid,
    result_json jsonb,
    important_json jsonb,
    schema_version integer default 1 not null,
    raw_log_path text,
    raw_artifact_id uuid,
    report_id uuid,
    exit_code integer,
    error_kind text,
    error_message text,
    boot_id_before text,
    boot_id_after text,
    metadata_json jsonb default '{}'::jsonb not null,
    legacy_ref text,
    constraint pk_executions primary key (id),
    constraint ck_executions_mode check (mode in ('manual', 'scheduled', 'hermes_requested')),
    constraint ck_executions_status check (status in ('running', 'ok', 'warning', 'error', 'cancelled', 'lost'))
);
comment on table execution.executions is 'One performed action on one machine with its complete result JSON.';
create unique index uq_executions_legacy_ref on execution.executions (legacy_ref) where legacy_ref is not null;
create index ix_executions_machine_id_started_at on execution.executions (machine_id, started_at desc);
create index ix_executions_action_status_started_at on execution.executions (action, status, started_at desc);
create index ix_executions_job_id on execution.executions (job_id);
create index ix_executions_request_id on execution.executions (request_id);
create index ix_executions_raw_artifact_id on execution.executions (raw_artifact_id);
create index ix_executions_report_id on execution.executions (report_id);

create table execution.snapshots (
    id uuid not null,
    kind text not null,
    created_at timestamptz default now() not null,
    status text default 'ok' not null,
    machine_id uuid,
    project_id uuid,
    payload_json jsonb,
    important_json jsonb,
    schema_version integer default 1 not null,
    summary_json jsonb,
    label text,
    backend_name text,
    source_version text,
    storage_ref text,
    raw_log_path text,
    raw_artifact_id uuid,
    source_job_id uuid,
    execution_id uuid,
    payload_sha256 text,
    pinned boolean default false not null,
    legacy_ref text,
    constraint pk_snapshots primary key (id),
    constraint ck_snapshots_status check (status in ('ok', 'warning', 'error')),
    constraint ck_snapshots_payload_sha256_hex check (payload_sha256 ~ '^[0-9a-f]{64}$'),
    constraint ck_snapshots_owner check (num_nonnulls(machine_id, project_id) = 1),
    constraint ck_snapshots_payload check (payload_json is not null or (project_id is not null and storage_ref is not null))
);
comment on table execution.snapshots is 'Immutable observation of a machine (SU) or of a project (JU) with its complete JSON.';
create unique index uq_snapshots_legacy_ref on execution.snapshots (legacy_ref) where legacy_ref is not null;
create index ix_snapshots_machine_id_kind_created_at on execution.snapshots (machine_id, kind, created_at desc);
create index ix_snapshots_kind_status_created_at on execution.snapshots (kind, status, created_at desc);
create index ix_snapshots_project_id_created_at on execution.snapshots (project_id, created_at desc) where project_id is not null;
create index ix_snapshots_important on execution.snapshots using gin (important_json jsonb_path_ops);
create index ix_snapshots_raw_artifact_id on execution.snapshots (raw_artifact_id);
create index ix_snapshots_source_job_id on execution.snapshots (source_job_id);
create index ix_snapshots_execution_id on execution.snapshots (execution_id);

create table execution.reports (
    id uuid not null,
    kind text not null,
    title text not null,
    path text not null,
    created_at timestamptz default now() not null,
    machine_id uuid,
    execution_id uuid,
    hermes_run_id uuid,
    pinned boolean default false not null,
    format text default 'markdown' not null,
    bytes bigint,
    sha256 text,
    summary_json jsonb,
    schema_version integer default 1 not null,
    legacy_ref text,
    constraint pk_reports primary key (id),
    constraint ck_reports_kind check (kind in ('machine', 'global', 'cleanup', 'hermes')),
    constraint ck_reports_format check (format in ('markdown', 'html', 'json', 'pdf')),
    constraint ck_reports_sha256_hex check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table execution.reports is 'Readable reports: per machine, global, cleanup or written with Hermes.';
create unique index uq_reports_legacy_ref on execution.reports (legacy_ref) where legacy_ref is not null;
create index ix_reports_machine_id_created_at on execution.reports (machine_id, created_at desc);
create index ix_reports_kind_created_at on execution.reports (kind, created_at desc);
create index ix_reports_execution_id on execution.reports (execution_id);

create table execution.apt_planned_packages (
    id uuid not null,
    snapshot_id uuid not null,
    machine_id uuid not null,
    mode text not null,
    operation text not null,
    name text not null,
    arch text,
    current_version text,
    target_version text,
    origin text,
    dedup_key text not null,
    is_security boolean default false not null,
    constraint pk_apt_planned_packages primary key (id),
    constraint uq_apt_planned_packages_package unique nulls not distinct (snapshot_id, mode, name, arch),
    constraint ck_apt_planned_packages_mode check (mode in ('upgrade', 'dist_upgrade')),
    constraint ck_apt_planned_packages_operation check (operation in ('upgrade', 'install', 'remove', 'hold')),
    constraint ck_apt_planned_packages_dedup_key_hex check (dedup_key ~ '^[0-9a-f]{64}$')
);
comment on table execution.apt_planned_packages is 'Packages an upgrade would change, taken from an apt_update_analyze snapshot.';
create index ix_apt_planned_packages_dedup_key on execution.apt_planned_packages (dedup_key);
create index ix_apt_planned_packages_machine_id_name on execution.apt_planned_packages (machine_id, name);

create table execution.apt_applied_packages (
    id uuid not null,
    execution_id uuid not null,
    machine_id uuid not null,
    name text not null,
    arch text,
    from_version text,
    to_version text,
    origin text,
    operation text not null,
    dedup_key text,
    constraint pk_apt_applied_packages primary key (id),
    constraint uq_apt_applied_packages_package unique nulls not distinct (execution_id, name, arch),
    constraint ck_apt_applied_packages_operation check (operation in ('upgraded', 'installed', 'removed', 'unchanged')),
    constraint ck_apt_applied_packages_dedup_key_hex check (dedup_key ~ '^[0-9a-f]{64}$')
);
comment on table execution.apt_applied_packages is 'Packages really changed by an execution (difference before/after).';
create index ix_apt_applied_packages_dedup_key on execution.apt_applied_packages (dedup_key);
create index ix_apt_applied_packages_execution_id on execution.apt_applied_packages (execution_id);
create index ix_apt_applied_packages_machine_id_name on execution.apt_applied_packages (machine_id, name);

create table execution.apt_errors (
    id uuid not null,
    machine_id uuid not null,
    created_at timestamptz default now() not null,
    snapshot_id uuid,
    execution_id uuid,
    kind text not null,
    severity text default 'error' not null,
    message text not null,
    important_lines_json jsonb,
    remediation text,
    constraint pk_apt_errors primary key (id),
    constraint ck_apt_errors_severity check (severity in ('info', 'warning', 'error')),
    constraint ck_apt_errors_source check (num_nonnulls(snapshot_id, execution_id) >= 1)
);
comment on table execution.apt_errors is 'APT and dpkg errors found in an analysis or an execution.';
create index ix_apt_errors_machine_id_created_at on execution.apt_errors (machine_id, created_at desc);
create index ix_apt_errors_snapshot_id on execution.apt_errors (snapshot_id);
create index ix_apt_errors_execution_id on execution.apt_errors (execution_id);

create table execution.docker_image_events (
    id uuid not null,
    machine_id uuid not null,
    operation text not null,
    created_at timestamptz default now() not null,
    execution_id uuid,
    compose_stack_id uuid,
    service_name text,
    image_ref text,
    from_image_id text,
    to_image_id text,
    from_digest text,
    to_digest text,
    bytes_reclaimed bigint,
    constraint pk_docker_image_events primary key (id),
    constraint ck_docker_image_events_operation check (operation in ('pulled', 'recreated', 'pruned'))
);
comment on table execution.docker_image_events is 'History of image pulls, container recreations and prunes.';
create index ix_docker_image_events_machine_id_created_at on execution.docker_image_events (machine_id, created_at desc);
create index ix_docker_image_events_execution_id on execution.docker_image_events (execution_id);
create index ix_docker_image_events_compose_stack_id_created_at on execution.docker_image_events (compose_stack_id, created_at desc);

create table execution.deploy_targets (
    id uuid not null,
    name text not null,
    kind text not null,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    machine_id uuid not null,
    stack_id uuid,
    service_name text,
    container_ref text,
    deploy_path text,
    management_url text,
    method text default 'docker_exec_copy' not null,
    enabled boolean default true not null,
    config_json jsonb default '{}'::jsonb not null,
    schema_version integer default 1 not null,
    constraint pk_deploy_targets primary key (id),
    constraint uq_deploy_targets_name unique (machine_id, name),
    constraint ck_deploy_targets_kind check (kind in ('wildfly', 'tomcat', 'nginx', 'custom')),
    constraint ck_deploy_targets_method check (method in ('docker_exec_copy', 'management_endpoint')),
    constraint ck_deploy_targets_endpoint check ((method <> 'management_endpoint' or management_url is not null) and (management_url is null or management_url !~ '://[^/]*@'))
);
comment on table execution.deploy_targets is 'Middleware instances an application can be deployed into (CM phase 10).';
create index ix_deploy_targets_stack_id on execution.deploy_targets (stack_id);

create table execution.app_deployments (
    id uuid not null,
    target_id uuid not null,
    application_name text not null,
    version text not null,
    created_at timestamptz default now() not null,
    job_id uuid,
    execution_id uuid,
    artifact_id uuid,
    previous_id uuid,
    rollback_of_id uuid,
    status text default 'queued' not null,
    artifact_sha256 text,
    created_by text,
    error_kind text,
    error_message text,
    started_at timestamptz,
    finished_at timestamptz,
    health_json jsonb,
    schema_version integer default 1 not null,
    constraint pk_app_deployments primary key (id),
    constraint ck_app_deployments_status check (status in ('queued', 'running', 'ok', 'warning', 'error', 'cancelled', 'lost', 'rolled_back')),
    constraint ck_app_deployments_artifact_sha256_hex check (artifact_sha256 ~ '^[0-9a-f]{64}$')
);
comment on table execution.app_deployments is 'Deployments of an application package into a target, with rollback chain.';
create index ix_app_deployments_target_id_created_at on execution.app_deployments (target_id, created_at desc);
create index ix_app_deployments_job_id on execution.app_deployments (job_id);
create index ix_app_deployments_execution_id on execution.app_deployments (execution_id);
create index ix_app_deployments_artifact_id on execution.app_deployments (artifact_id);
create index ix_app_deployments_previous_id on execution.app_deployments (previous_id);
create index ix_app_deployments_rollback_of_id on execution.app_deployments (rollback_of_id);

create table execution.install_profiles (
    id uuid not null,
    key text not null,
    label text not null,
    category text not null,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    description text,
    risk text,
    enabled boolean default true not null,
    manifest_json jsonb default '{}'::jsonb not null,
    schema_version integer default 1 not null,
    constraint pk_install_profiles primary key (id),
    constraint uq_install_profiles_key unique (key),
    constraint ck_install_profiles_risk check (risk in ('low', 'medium', 'high'))
);
comment on table execution.install_profiles is 'Catalogue of post-install profiles.';
create index ix_install_profiles_category on execution.install_profiles (category) where enabled;

create table execution.install_recipes (
    id uuid not null,
    key text not null,
    label text not null,
    source_type text not null,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    profile_id uuid,
    current_version_id uuid,
    risk text,
    enabled boolean default true not null,
    row_version integer default 0 not null,
    constraint pk_install_recipes primary key (id),
    constraint uq_install_recipes_key unique (key),
    constraint ck_install_recipes_source_type check (source_type in ('apt_packages', 'official_external', 'custom')),
    constraint ck_install_recipes_risk check (risk in ('low', 'medium', 'high'))
);
comment on table execution.install_recipes is 'Installers used by profiles: package sets, official external installers, own scripts.';
create index ix_install_recipes_profile_id on execution.install_recipes (profile_id);
create index ix_install_recipes_current_version_id on execution.install_recipes (current_version_id);

create table execution.install_recipe_versions (
    id uuid not null,
    recipe_id uuid not null,
    version integer not null,
    created_at timestamptz default now() not null,
    template_path text not null,
    manifest_json jsonb default '{}'::jsonb not null,
    schema_version integer default 1 not null,
    sha256 text,
    created_by text,
    comment text,
    constraint pk_install_recipe_versions primary key (id),
    constraint uq_install_recipe_versions_version unique (recipe_id, version),
    constraint ck_install_recipe_versions_sha256_hex check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint ck_install_recipe_versions_version check (version > 0)
);
comment on table execution.install_recipe_versions is 'Immutable versions of a recipe''s script and manifest (trigger as for stack_versions).';
create trigger tr_install_recipe_versions_immutable before update on execution.install_recipe_versions for each row execute function execution.forbid_change('recipe_id', 'version', 'created_at', 'template_path', 'manifest_json', 'schema_version', 'sha256', 'created_by');

create table execution.machine_profile_state (
    id uuid not null,
    machine_id uuid not null,
    profile_id uuid not null,
    updated_at timestamptz default now() not null,
    status text default 'not_run' not null,
    last_execution_id uuid,
    last_recipe_version_id uuid,
    last_run_at timestamptz,
    variables_json jsonb,
    schema_version integer default 1 not null,
    constraint pk_machine_profile_state primary key (id),
    constraint uq_machine_profile_state_profile unique (machine_id, profile_id),
    constraint ck_machine_profile_state_status check (status in ('not_run', 'ok', 'warning', 'error', 'pending'))
);
comment on table execution.machine_profile_state is 'State of each profile on each machine.';
create index ix_machine_profile_state_profile_id on execution.machine_profile_state (profile_id);
create index ix_machine_profile_state_last_execution_id on execution.machine_profile_state (last_execution_id);
create index ix_machine_profile_state_last_recipe_version_id on execution.machine_profile_state (last_recipe_version_id);

create table execution.script_variables_presets (
    id uuid not null,
    scope text default 'global' not null,
    name text not null,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    machine_id uuid,
    profile_id uuid,
    variables_json jsonb default '{}'::jsonb not null,
    schema_version integer default 1 not null,
    constraint pk_script_variables_presets primary key (id),
    constraint uq_script_variables_presets_name unique nulls not distinct (scope, machine_id, profile_id, name),
    constraint ck_script_variables_presets_scope check (scope in ('global', 'machine', 'profile')),
    constraint ck_script_variables_presets_owner check ((scope = 'machine') = (machine_id is not null) and (scope = 'profile') = (profile_id is not null))
);
comment on table execution.script_variables_presets is 'Reusable variable sets for scripts and profiles.';
create index ix_script_variables_presets_profile_id on execution.script_variables_presets (profile_id);

create table execution.ssh_terminal_sessions (
    id uuid not null,
    machine_id uuid not null,
    opened_at timestamptz default now() not null,
    status text default 'open' not null,
    username text,
    opened_by text,
    closed_at timestamptz,
    interactive boolean default true not null,
    recording_enabled boolean default false not null,
    raw_artifact_id uuid,
    last_error text,
    metadata_json jsonb,
    lease_owner text,
    last_activity_at timestamptz,
    killed_by text,
    constraint pk_ssh_terminal_sessions primary key (id),
    constraint ck_ssh_terminal_sessions_status check (status in ('open', 'closed', 'error', 'killed'))
);
comment on table execution.ssh_terminal_sessions is 'Interactive SSH terminals opened from the web application.';
create index ix_ssh_terminal_sessions_machine_id_opened_at on execution.ssh_terminal_sessions (machine_id, opened_at desc);
create index ix_ssh_terminal_sessions_status on execution.ssh_terminal_sessions (status);
create index ix_ssh_terminal_sessions_raw_artifact_id on execution.ssh_terminal_sessions (raw_artifact_id);

create table execution.scan_files (
    snapshot_id uuid not null,
    path text not null,
    sha256 text,
    size_bytes bigint,
    modified_at timestamptz,
    mtime_epoch double precision,
    file_type text,
    language text,
    is_ignored boolean default false not null,
    is_binary boolean default false not null,
    is_test boolean default false not null,
    function_count integer,
    unused_function_count integer,
    complexity integer,
    analysis_json jsonb,
    schema_version integer default 1 not null,
    constraint pk_scan_files primary key (snapshot_id, path),
    constraint ck_scan_files_sha256_hex check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table execution.scan_files is 'One file of a project snapshot.';
create index ix_scan_files_path_snapshot_id on execution.scan_files (path, snapshot_id);

create table execution.scan_analysis (
    snapshot_id uuid not null,
    metrics_json jsonb default '{}'::jsonb not null,
    schema_version integer default 1 not null,
    created_at timestamptz default now() not null,
    file_count integer,
    function_count integer,
    unused_function_count integer,
    max_complexity integer,
    duplication_cluster_count integer,
    total_size_bytes bigint,
    refactoring_json jsonb,
    api_json jsonb,
    constraint pk_scan_analysis primary key (snapshot_id)
);
comment on table execution.scan_analysis is 'Analysis results of a project snapshot (analysis in the source).';

create table execution.dynamic_runs (
    id uuid not null,
    snapshot_id uuid not null,
    command text not null,
    created_at timestamptz default now() not null,
    argv_json jsonb,
    job_id uuid,
    started_at timestamptz,
    exit_code integer,
    duration_ms bigint,
    trace_summary_json jsonb,
    schema_version integer default 1 not null,
    constraint pk_dynamic_runs primary key (id)
);
comment on table execution.dynamic_runs is 'Traced runs of a project command.';
create index ix_dynamic_runs_snapshot_id_created_at on execution.dynamic_runs (snapshot_id, created_at desc);
create index ix_dynamic_runs_job_id on execution.dynamic_runs (job_id);

create table execution.cache_entries (
    project_id uuid not null,
    cache_kind text not null,
    path text default '' not null,
    sha256 text,
    mtime_epoch double precision,
    value_json jsonb not null,
    schema_version integer default 1 not null,
    updated_at timestamptz default now() not null,
    expires_at timestamptz,
    constraint pk_cache_entries primary key (project_id, cache_kind, path),
    constraint ck_cache_entries_cache_kind check (cache_kind in ('file_analysis', 'last_scan')),
    constraint ck_cache_entries_sha256_hex check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table execution.cache_entries is 'Incremental analysis cache of a project; may be emptied at any time.';
create index ix_cache_entries_updated_at on execution.cache_entries (updated_at);
create index ix_cache_entries_expires_at on execution.cache_entries (expires_at) where expires_at is not null;

create table execution.outbox (
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
comment on table execution.outbox is 'Messages written in the same transaction as the change; a relay publishes them to Kafka.';
create index ix_outbox_pending on execution.outbox (seq) where published_at is null and failed_at is null;
create index ix_outbox_pending_key on execution.outbox (aggregate_key, seq) where published_at is null;
create index ix_outbox_published on execution.outbox (published_at) where published_at is not null;

create table execution.inbox (
    event_id uuid not null,
    consumer text not null,
    processed_at timestamptz default now() not null,
    constraint pk_inbox primary key (consumer, event_id)
);
comment on table execution.inbox is 'Messages already applied; written in the same transaction as their effect, so that repeats do nothing.';
create index ix_inbox_processed_at on execution.inbox (processed_at);

alter table execution.plugin_events add constraint fk_plugin_events_plugin_id foreign key (plugin_id) references execution.plugins (id) on delete cascade;
alter table execution.jobs add constraint fk_jobs_parent_job_id foreign key (parent_job_id) references execution.jobs (id) on delete set null;
alter table execution.jobs add constraint fk_jobs_project_id foreign key (project_id) references execution.projects (id) on delete cascade;
alter table execution.jobs add constraint fk_jobs_plugin_id foreign key (plugin_id) references execution.plugins (id) on delete set null;
alter table execution.job_logs add constraint fk_job_logs_job_id foreign key (job_id) references execution.jobs (id) on delete cascade;
alter table execution.machine_locks add constraint fk_machine_locks_job_id foreign key (job_id) references execution.jobs (id) on delete no action;
alter table execution.raw_artifacts add constraint fk_raw_artifacts_job_id foreign key (job_id) references execution.jobs (id) on delete set null;
alter table execution.raw_artifacts add constraint fk_raw_artifacts_project_id foreign key (project_id) references execution.projects (id) on delete set null;
alter table execution.executions add constraint fk_executions_job_id foreign key (job_id) references execution.jobs (id) on delete set null;
alter table execution.executions add constraint fk_executions_raw_artifact_id foreign key (raw_artifact_id) references execution.raw_artifacts (id) on delete set null;
alter table execution.executions add constraint fk_executions_report_id foreign key (report_id) references execution.reports (id) on delete set null;
alter table execution.snapshots add constraint fk_snapshots_project_id foreign key (project_id) references execution.projects (id) on delete cascade;
alter table execution.snapshots add constraint fk_snapshots_raw_artifact_id foreign key (raw_artifact_id) references execution.raw_artifacts (id) on delete set null;
alter table execution.snapshots add constraint fk_snapshots_source_job_id foreign key (source_job_id) references execution.jobs (id) on delete set null;
alter table execution.snapshots add constraint fk_snapshots_execution_id foreign key (execution_id) references execution.executions (id) on delete set null;
alter table execution.reports add constraint fk_reports_execution_id foreign key (execution_id) references execution.executions (id) on delete set null;
alter table execution.apt_planned_packages add constraint fk_apt_planned_packages_snapshot_id foreign key (snapshot_id) references execution.snapshots (id) on delete cascade;
alter table execution.apt_applied_packages add constraint fk_apt_applied_packages_execution_id foreign key (execution_id) references execution.executions (id) on delete cascade;
alter table execution.apt_errors add constraint fk_apt_errors_snapshot_id foreign key (snapshot_id) references execution.snapshots (id) on delete cascade;
alter table execution.apt_errors add constraint fk_apt_errors_execution_id foreign key (execution_id) references execution.executions (id) on delete cascade;
alter table execution.docker_image_events add constraint fk_docker_image_events_execution_id foreign key (execution_id) references execution.executions (id) on delete set null;
alter table execution.app_deployments add constraint fk_app_deployments_target_id foreign key (target_id) references execution.deploy_targets (id) on delete restrict;
alter table execution.app_deployments add constraint fk_app_deployments_job_id foreign key (job_id) references execution.jobs (id) on delete set null;
alter table execution.app_deployments add constraint fk_app_deployments_execution_id foreign key (execution_id) references execution.executions (id) on delete set null;
alter table execution.app_deployments add constraint fk_app_deployments_artifact_id foreign key (artifact_id) references execution.raw_artifacts (id) on delete set null;
alter table execution.app_deployments add constraint fk_app_deployments_previous_id foreign key (previous_id) references execution.app_deployments (id) on delete set null;
alter table execution.app_deployments add constraint fk_app_deployments_rollback_of_id foreign key (rollback_of_id) references execution.app_deployments (id) on delete set null;
alter table execution.install_recipes add constraint fk_install_recipes_profile_id foreign key (profile_id) references execution.install_profiles (id) on delete set null;
alter table execution.install_recipes add constraint fk_install_recipes_current_version_id foreign key (current_version_id) references execution.install_recipe_versions (id) on delete set null;
alter table execution.install_recipe_versions add constraint fk_install_recipe_versions_recipe_id foreign key (recipe_id) references execution.install_recipes (id) on delete cascade;
alter table execution.machine_profile_state add constraint fk_machine_profile_state_profile_id foreign key (profile_id) references execution.install_profiles (id) on delete cascade;
alter table execution.machine_profile_state add constraint fk_machine_profile_state_last_execution_id foreign key (last_execution_id) references execution.executions (id) on delete set null;
alter table execution.machine_profile_state add constraint fk_machine_profile_state_last_recipe_version_id foreign key (last_recipe_version_id) references execution.install_recipe_versions (id) on delete set null;
alter table execution.script_variables_presets add constraint fk_script_variables_presets_profile_id foreign key (profile_id) references execution.install_profiles (id) on delete cascade;
alter table execution.ssh_terminal_sessions add constraint fk_ssh_terminal_sessions_raw_artifact_id foreign key (raw_artifact_id) references execution.raw_artifacts (id) on delete set null;
alter table execution.scan_files add constraint fk_scan_files_snapshot_id foreign key (snapshot_id) references execution.snapshots (id) on delete cascade;
alter table execution.scan_analysis add constraint fk_scan_analysis_snapshot_id foreign key (snapshot_id) references execution.snapshots (id) on delete cascade;
alter table execution.dynamic_runs add constraint fk_dynamic_runs_snapshot_id foreign key (snapshot_id) references execution.snapshots (id) on delete cascade;
alter table execution.dynamic_runs add constraint fk_dynamic_runs_job_id foreign key (job_id) references execution.jobs (id) on delete set null;
alter table execution.cache_entries add constraint fk_cache_entries_project_id foreign key (project_id) references execution.projects (id) on delete cascade;
