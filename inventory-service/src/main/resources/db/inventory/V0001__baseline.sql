comment on schema inventory is 'inventory-service: what exists and what is true of it now';

create function inventory.forbid_change() returns trigger language plpgsql as $$
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

create table inventory.machines (
    id uuid not null,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    row_version integer default 0 not null,
    name text not null,
    hostname text not null,
    port integer default 22 not null,
    os_family text not null,
    os_version text,
    os_codename text,
    arch text,
    machine_kind text default 'unknown' not null,
    virtualization text,
    hardware_profile text,
    username text not null,
    apt_proxy_mode text default 'none' not null,
    apt_proxy_url text,
    status text default 'unknown' not null,
    last_seen_at timestamptz,
    last_checked_at timestamptz,
    deleted_at timestamptz,
    legacy_ref text,
    constraint pk_machines primary key (id),
    constraint ck_machines_machine_kind check (machine_kind in ('physical', 'vm', 'proxmox_host', 'lxc', 'raspberry_pi', 'workstation', 'unknown')),
    constraint ck_machines_apt_proxy_mode check (apt_proxy_mode in ('none', 'inherit', 'custom')),
    constraint ck_machines_status check (status in ('unknown', 'online', 'offline', 'error', 'disabled')),
    constraint ck_machines_port check (port between 1 and 65535),
    constraint ck_machines_hostname_lower check (hostname = lower(hostname)),
    constraint ck_machines_apt_proxy check ((apt_proxy_mode = 'custom') = (apt_proxy_url is not null) and (apt_proxy_url is null or apt_proxy_url !~ '://[^/]*@'))
);
comment on table inventory.machines is 'One managed host: how to reach it and what it is; holds no secret.';
create unique index uq_machines_endpoint on inventory.machines (hostname, port) where deleted_at is null;
create unique index uq_machines_legacy_ref on inventory.machines (legacy_ref) where legacy_ref is not null;
create index ix_machines_status on inventory.machines (status);
create index ix_machines_os_family_machine_kind on inventory.machines (os_family, machine_kind);
create index ix_machines_hardware_profile on inventory.machines (hardware_profile);
create index ix_machines_name_lower on inventory.machines (lower(name));

create table inventory.machine_credentials (
    machine_id uuid not null,
    auth_method text not null,
    enc_password bytea,
    enc_sudo_password bytea,
    enc_private_key bytea,
    enc_key_passphrase bytea,
    key_id text not null,
    sudo_mode text default 'none' not null,
    status text default 'unknown' not null,
    last_test_at timestamptz,
    last_test_error_kind text,
    credential_version integer default 1 not null,
    rotated_at timestamptz,
    last_used_at timestamptz,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    constraint pk_machine_credentials primary key (machine_id),
    constraint ck_machine_credentials_auth_method check (auth_method in ('password', 'ssh_key')),
    constraint ck_machine_credentials_sudo_mode check (sudo_mode in ('same_as_ssh', 'separate', 'nopasswd', 'none')),
    constraint ck_machine_credentials_status check (status in ('ok', 'error', 'unknown')),
    constraint ck_machine_credentials_secret check ((auth_method = 'password' and enc_password is not null) or (auth_method = 'ssh_key' and enc_private_key is not null)),
    constraint ck_machine_credentials_sudo check (sudo_mode <> 'separate' or enc_sudo_password is not null)
);
comment on table inventory.machine_credentials is 'Encrypted SSH and sudo secrets of one machine, apart from machines; the only place for recoverable secrets.';
create index ix_machine_credentials_key_id on inventory.machine_credentials (key_id);

create table inventory.machine_host_keys (
    id uuid not null,
    hostname text not null,
    port integer default 22 not null,
    machine_id uuid,
    key_type text not null,
    fingerprint_sha256 text not null,
    public_key text,
    status text default 'unknown' not null,
    first_seen_at timestamptz default now() not null,
    last_seen_at timestamptz default now() not null,
    decided_at timestamptz,
    decided_by text,
    constraint pk_machine_host_keys primary key (id),
    constraint uq_machine_host_keys_key unique nulls not distinct (machine_id, hostname, port, key_type, fingerprint_sha256),
    constraint ck_machine_host_keys_fingerprint_sha256_hex check (fingerprint_sha256 ~ '^[0-9a-f]{64}$'),
    constraint ck_machine_host_keys_status check (status in ('approved', 'changed', 'rejected', 'unknown'))
);
comment on table inventory.machine_host_keys is 'SSH host keys seen per machine or endpoint, and the decision on each.';
create unique index uq_machine_host_keys_approved on inventory.machine_host_keys (machine_id, key_type) where status = 'approved' and machine_id is not null;
create index ix_machine_host_keys_endpoint on inventory.machine_host_keys (hostname, port);

create table inventory.tags (
    id uuid not null,
    name text not null,
    color text,
    created_at timestamptz default now() not null,
    constraint pk_tags primary key (id),
    constraint ck_tags_color check (color ~ '^#[0-9a-f]{6}$')
);
comment on table inventory.tags is 'Labels that group machines for schedules and filters (debian, proxmox, docker, prod, lab, ...).';
create unique index uq_tags_name on inventory.tags (lower(name));

create table inventory.machine_tags (
    machine_id uuid not null,
    tag_id uuid not null,
    created_at timestamptz default now() not null,
    constraint pk_machine_tags primary key (machine_id, tag_id)
);
comment on table inventory.machine_tags is 'Which machine carries which tag.';
create index ix_machine_tags_tag_id on inventory.machine_tags (tag_id);

create table inventory.machine_state (
    machine_id uuid not null,
    status text default 'unknown' not null,
    apt_status text,
    apt_updates_count integer default 0 not null,
    apt_security_count integer default 0 not null,
    apt_reboot_required boolean default false not null,
    apt_last_analyze_at timestamptz,
    docker_status text,
    docker_installed boolean default false not null,
    docker_prune_available boolean default false not null,
    docker_stacks_count integer default 0 not null,
    docker_updates_count integer default 0 not null,
    docker_reclaimable_bytes bigint,
    docker_last_scan_at timestamptz,
    post_install_status text,
    metrics_last_collected_at timestamptz,
    cpu_load1 real,
    memory_used_percent real,
    root_used_percent real,
    disk_warnings_count integer default 0 not null,
    hardware_warnings_count integer default 0 not null,
    open_messages_count integer default 0 not null,
    running_job_id uuid,
    running_job_kind text,
    last_error_kind text,
    last_error_message text,
    last_error_at timestamptz,
    feed_versions_json jsonb default '{}'::jsonb not null,
    updated_at timestamptz default now() not null,
    constraint pk_machine_state primary key (machine_id),
    constraint ck_machine_state_status check (status in ('unknown', 'ok', 'updates_available', 'warning', 'error', 'offline', 'busy')),
    constraint ck_machine_state_apt_status check (apt_status in ('unknown', 'up_to_date', 'updates_available', 'warning', 'error')),
    constraint ck_machine_state_docker_status check (docker_status in ('unknown', 'not_installed', 'up_to_date', 'updates_available', 'warning', 'error')),
    constraint ck_machine_state_post_install_status check (post_install_status in ('not_run', 'pending', 'ok', 'warning', 'error')),
    constraint ck_machine_state_memory_used_percent_pct check (memory_used_percent between 0 and 100),
    constraint ck_machine_state_root_used_percent_pct check (root_used_percent between 0 and 100)
) with (fillfactor = 70);
comment on table inventory.machine_state is 'Derived current state of one machine; the tiles and the dashboard read only this table.';
create index ix_machine_state_status on inventory.machine_state (status);

create table inventory.machine_hardware (
    machine_id uuid not null,
    schema_version integer default 1 not null,
    probe_snapshot_id uuid,
    cpu_model text,
    cpu_cores integer,
    memory_bytes bigint,
    gpus_json jsonb,
    disks_json jsonb,
    network_json jsonb,
    firmware_json jsonb,
    driver_json jsonb,
    warnings_json jsonb,
    updated_at timestamptz default now() not null,
    constraint pk_machine_hardware primary key (machine_id)
);
comment on table inventory.machine_hardware is 'Latest detected hardware inventory of one machine.';
create index ix_machine_hardware_updated_at on inventory.machine_hardware (updated_at desc);

create table inventory.machine_metrics_latest (
    machine_id uuid not null,
    collected_at timestamptz not null,
    schema_version integer default 1 not null,
    snapshot_id uuid,
    cpu_load1 real,
    cpu_load5 real,
    cpu_cores integer,
    memory_total_bytes bigint,
    memory_used_bytes bigint,
    memory_available_bytes bigint,
    memory_used_percent real,
    filesystems_json jsonb default '[]'::jsonb not null,
    root_used_percent real,
    warnings_json jsonb,
    constraint pk_machine_metrics_latest primary key (machine_id),
    constraint ck_machine_metrics_latest_memory_used_percent_pct check (memory_used_percent between 0 and 100),
    constraint ck_machine_metrics_latest_root_used_percent_pct check (root_used_percent between 0 and 100)
);
comment on table inventory.machine_metrics_latest is 'Latest simple metrics of one machine (display, plain alerts, Hermes reports); not a monitoring history.';
create index ix_machine_metrics_latest_collected_at on inventory.machine_metrics_latest (collected_at desc);
create index ix_machine_metrics_latest_root_used_percent on inventory.machine_metrics_latest (root_used_percent);

create table inventory.machine_events (
    id uuid not null,
    created_at timestamptz default now() not null,
    machine_id uuid,
    machine_name text,
    event_type text not null,
    severity text default 'info' not null,
    actor_type text,
    actor_id text,
    snapshot_id uuid,
    execution_id uuid,
    job_id uuid,
    message text,
    payload_json jsonb,
    schema_version integer default 1 not null,
    source_event_id uuid,
    traceparent text,
    constraint pk_machine_events primary key (id),
    constraint ck_machine_events_severity check (severity in ('info', 'warning', 'error')),
    constraint ck_machine_events_actor_type check (actor_type in ('user', 'system', 'schedule', 'hermes'))
);
comment on table inventory.machine_events is 'Unified timeline and audit trail of machines, and of inventory actions without machine; append-only.';
create unique index uq_machine_events_source_event on inventory.machine_events (source_event_id) where source_event_id is not null;
create index ix_machine_events_machine_id_created_at on inventory.machine_events (machine_id, created_at desc);
create index ix_machine_events_event_type_created_at on inventory.machine_events (event_type, created_at desc);

create table inventory.important_messages (
    id uuid not null,
    source text not null,
    category text not null,
    severity text default 'info' not null,
    machine_id uuid,
    package_name text,
    component text,
    message text not null,
    dedup_key text not null,
    occurrences integer default 1 not null,
    raw_line_ref text,
    snapshot_id uuid,
    execution_id uuid,
    first_seen_at timestamptz default now() not null,
    last_seen_at timestamptz default now() not null,
    acknowledged boolean default false not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    payload_json jsonb,
    schema_version integer default 1 not null,
    constraint pk_important_messages primary key (id),
    constraint uq_important_messages_dedup unique nulls not distinct (machine_id, dedup_key),
    constraint ck_important_messages_source check (source in ('apt', 'docker', 'post_install', 'ssh', 'system')),
    constraint ck_important_messages_category check (category in ('error', 'warning', 'future_major_change', 'deprecation', 'security_notice', 'repository_notice')),
    constraint ck_important_messages_severity check (severity in ('info', 'warning', 'error')),
    constraint ck_important_messages_dedup_key_hex check (dedup_key ~ '^[0-9a-f]{64}$')
);
comment on table inventory.important_messages is 'Messages taken out of logs and JSON that outlive the raw log: errors, security notices, coming major changes.';
create index ix_important_messages_machine_id_severity_last_seen_at on inventory.important_messages (machine_id, severity, last_seen_at desc);
create index ix_important_messages_category_acknowledged_last_seen_at on inventory.important_messages (category, acknowledged, last_seen_at desc);
create index ix_important_messages_package_name on inventory.important_messages (package_name);
create index ix_important_messages_open on inventory.important_messages (machine_id) where not acknowledged and severity <> 'info';
create index ix_important_messages_fts on inventory.important_messages using gin (to_tsvector('simple', message));

create table inventory.app_settings (
    key text not null,
    scope text default 'global' not null,
    scope_ref text default '' not null,
    value_json jsonb not null,
    schema_version integer default 1 not null,
    updated_at timestamptz default now() not null,
    updated_by text,
    constraint pk_app_settings primary key (key, scope, scope_ref),
    constraint ck_app_settings_scope check (scope in ('global', 'project', 'plugin')),
    constraint ck_app_settings_scope_ref check ((scope = 'global') = (scope_ref = ''))
);
comment on table inventory.app_settings is 'Settings shared by all users, global or per project or plugin; browser storage is only a cache of it.';

create table inventory.user_preferences (
    id uuid not null,
    key text not null,
    value_json jsonb not null,
    updated_at timestamptz default now() not null,
    user_id text,
    constraint pk_user_preferences primary key (id),
    constraint uq_user_preferences_user_key unique nulls not distinct (user_id, key)
);
comment on table inventory.user_preferences is 'UI preferences of one user.';

create table inventory.machine_ui_state (
    machine_id uuid not null,
    updated_at timestamptz default now() not null,
    sections_open_json jsonb,
    tile_mode text,
    last_active_tab text,
    constraint pk_machine_ui_state primary key (machine_id),
    constraint ck_machine_ui_state_tile_mode check (tile_mode in ('compact', 'expanded'))
);
comment on table inventory.machine_ui_state is 'Remembered look of one machine tile; no business decision may read it.';

create table inventory.docker_settings (
    machine_id uuid not null,
    enabled boolean default false not null,
    updated_at timestamptz default now() not null,
    scan_depth integer default 4 not null,
    prune_mode text default 'safe' not null,
    last_scan_at timestamptz,
    last_pull_check_at timestamptz,
    constraint pk_docker_settings primary key (machine_id),
    constraint ck_docker_settings_prune_mode check (prune_mode in ('safe', 'aggressive')),
    constraint ck_docker_settings_scan_depth check (scan_depth between 0 and 16)
);
comment on table inventory.docker_settings is 'Docker options of one machine.';

create table inventory.docker_compose_roots (
    id uuid not null,
    machine_id uuid not null,
    path text not null,
    enabled boolean default true not null,
    scan_depth integer,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    constraint pk_docker_compose_roots primary key (id),
    constraint uq_docker_compose_roots_path unique (machine_id, path),
    constraint ck_docker_compose_roots_scan_depth check (scan_depth between 0 and 16)
);
comment on table inventory.docker_compose_roots is 'Directories in which compose files are searched on a machine.';

create table inventory.docker_compose_stacks (
    id uuid not null,
    machine_id uuid not null,
    name text not null,
    working_dir text not null,
    compose_files_json jsonb not null,
    project_name text,
    env_file text,
    status text default 'candidate' not null,
    detected_by text,
    root_id uuid,
    desired_stack_id uuid,
    applied_version text,
    last_scan_at timestamptz,
    last_update_at timestamptz,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    constraint pk_docker_compose_stacks primary key (id),
    constraint uq_docker_compose_stacks_location unique (machine_id, working_dir, name),
    constraint ck_docker_compose_stacks_status check (status in ('candidate', 'enabled', 'ignored', 'error')),
    constraint ck_docker_compose_stacks_detected_by check (detected_by in ('root_scan', 'label', 'manual'))
);
comment on table inventory.docker_compose_stacks is 'Compose stacks observed on a machine (the actual side; the desired side is stacks).';
create index ix_docker_compose_stacks_machine_id_status on inventory.docker_compose_stacks (machine_id, status);
create index ix_docker_compose_stacks_root_id on inventory.docker_compose_stacks (root_id);
create index ix_docker_compose_stacks_desired_stack_id on inventory.docker_compose_stacks (desired_stack_id);

create table inventory.docker_stack_services (
    id uuid not null,
    stack_id uuid not null,
    service_name text not null,
    image_ref text,
    version_label text,
    current_image_id text,
    current_digest text,
    candidate_image_id text,
    candidate_digest text,
    status text,
    updated_at timestamptz default now() not null,
    constraint pk_docker_stack_services primary key (id),
    constraint uq_docker_stack_services_service unique (stack_id, service_name),
    constraint ck_docker_stack_services_status check (status in ('up_to_date', 'updates_available', 'error'))
);
comment on table inventory.docker_stack_services is 'Last known image state of each service of an observed stack.';
create index ix_docker_stack_services_stack_id_status on inventory.docker_stack_services (stack_id, status);

create table inventory.stacks (
    id uuid not null,
    name text not null,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    row_version integer default 0 not null,
    current_version text,
    status text default 'draft' not null,
    description text,
    default_machine_id uuid,
    legacy_ref text,
    constraint pk_stacks primary key (id),
    constraint uq_stacks_name unique (name),
    constraint ck_stacks_status check (status in ('draft', 'deploying', 'running', 'degraded', 'stopped', 'error', 'deleting'))
);
comment on table inventory.stacks is 'Desired compose application with versions; commands act on it.';
create unique index uq_stacks_legacy_ref on inventory.stacks (legacy_ref) where legacy_ref is not null;
create index ix_stacks_default_machine_id on inventory.stacks (default_machine_id);

create table inventory.stack_versions (
    stack_id uuid not null,
    version text not null,
    version_no integer not null,
    parent_version text,
    comment text,
    compose_definition jsonb not null,
    compose_sha256 text not null,
    schema_version integer default 1 not null,
    created_at timestamptz default now() not null,
    created_by text not null,
    runtime_mapping jsonb,
    status text default 'draft' not null,
    status_json jsonb,
    legacy_ref text,
    constraint pk_stack_versions primary key (stack_id, version),
    constraint uq_stack_versions_version_no unique (stack_id, version_no),
    constraint ck_stack_versions_compose_sha256_hex check (compose_sha256 ~ '^[0-9a-f]{64}$'),
    constraint ck_stack_versions_status check (status in ('draft', 'deploying', 'running', 'superseded', 'stopped', 'error')),
    constraint ck_stack_versions_version_no check (version_no > 0)
);
comment on table inventory.stack_versions is 'Immutable versions of a stack definition; a trigger refuses changes of the definition columns.';
create unique index uq_stack_versions_legacy_ref on inventory.stack_versions (legacy_ref) where legacy_ref is not null;
create index ix_stack_versions_parent on inventory.stack_versions (stack_id, parent_version);
create trigger tr_stack_versions_immutable before update on inventory.stack_versions for each row execute function inventory.forbid_change('stack_id', 'version', 'version_no', 'parent_version', 'comment', 'compose_definition', 'compose_sha256', 'schema_version', 'created_at', 'created_by');

create table inventory.catalog_components (
    id uuid not null,
    key text not null,
    label text not null,
    category text not null,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    description text,
    image_ref text,
    default_version text,
    service_json jsonb not null,
    parameters_json jsonb default '{}'::jsonb not null,
    schema_version integer default 1 not null,
    enabled boolean default true not null,
    constraint pk_catalog_components primary key (id),
    constraint uq_catalog_components_key unique (key)
);
comment on table inventory.catalog_components is 'Building blocks of the stack wizard (CM phase 11).';
create index ix_catalog_components_category on inventory.catalog_components (category) where enabled;

create table inventory.catalog_rules (
    id uuid not null,
    component_id uuid not null,
    kind text not null,
    created_at timestamptz default now() not null,
    updated_at timestamptz default now() not null,
    target_component_id uuid,
    version_range text,
    condition_json jsonb,
    effect_json jsonb,
    schema_version integer default 1 not null,
    severity text default 'error' not null,
    message text not null,
    priority integer default 0 not null,
    enabled boolean default true not null,
    constraint pk_catalog_rules primary key (id),
    constraint ck_catalog_rules_kind check (kind in ('requires', 'conflicts', 'compatible_with', 'recommends', 'sets_default')),
    constraint ck_catalog_rules_severity check (severity in ('error', 'warning')),
    constraint ck_catalog_rules_target check (kind = 'sets_default' or target_component_id is not null)
);
comment on table inventory.catalog_rules is 'Coherence rules between components: dependencies and compatibilities checked before a version is generated.';
create index ix_catalog_rules_component_id on inventory.catalog_rules (component_id);
create index ix_catalog_rules_target_component_id on inventory.catalog_rules (target_component_id);

create table inventory.discovery_scans (
    id uuid not null,
    cidr text not null,
    ports_json jsonb default '[22]'::jsonb not null,
    method text not null,
    status text default 'queued' not null,
    started_at timestamptz default now() not null,
    finished_at timestamptz,
    result_json jsonb,
    schema_version integer default 1 not null,
    error_message text,
    job_id uuid,
    requested_by text,
    constraint pk_discovery_scans primary key (id),
    constraint ck_discovery_scans_method check (method in ('nmap', 'tcp')),
    constraint ck_discovery_scans_status check (status in ('queued', 'running', 'ok', 'warning', 'error', 'cancelled'))
);
comment on table inventory.discovery_scans is 'Searches for SSH hosts in an address range.';
create index ix_discovery_scans_status_started_at on inventory.discovery_scans (status, started_at desc);

create table inventory.discovery_candidates (
    id uuid not null,
    scan_id uuid not null,
    host text not null,
    port integer not null,
    already_known boolean default false not null,
    created_at timestamptz default now() not null,
    service text,
    host_key_fingerprint text,
    reverse_dns text,
    machine_id uuid,
    decision text default 'new' not null,
    decided_by text,
    constraint pk_discovery_candidates primary key (id),
    constraint uq_discovery_candidates_endpoint unique (scan_id, host, port),
    constraint ck_discovery_candidates_host_key_fingerprint_hex check (host_key_fingerprint ~ '^[0-9a-f]{64}$'),
    constraint ck_discovery_candidates_decision check (decision in ('new', 'added', 'ignored'))
);
comment on table inventory.discovery_candidates is 'Hosts found by a scan.';
create index ix_discovery_candidates_machine_id on inventory.discovery_candidates (machine_id);

create table inventory.outbox (
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
comment on table inventory.outbox is 'Messages written in the same transaction as the change; a relay publishes them to Kafka.';
create index ix_outbox_pending on inventory.outbox (seq) where published_at is null and failed_at is null;
create index ix_outbox_pending_key on inventory.outbox (aggregate_key, seq) where published_at is null;
create index ix_outbox_published on inventory.outbox (published_at) where published_at is not null;

create table inventory.inbox (
    event_id uuid not null,
    consumer text not null,
    processed_at timestamptz default now() not null,
    constraint pk_inbox primary key (consumer, event_id)
);
comment on table inventory.inbox is 'Messages already applied; written in the same transaction as their effect, so that repeats do nothing.';
create index ix_inbox_processed_at on inventory.inbox (processed_at);

alter table inventory.machine_credentials add constraint fk_machine_credentials_machine_id foreign key (machine_id) references inventory.machines (id) on delete cascade;
alter table inventory.machine_host_keys add constraint fk_machine_host_keys_machine_id foreign key (machine_id) references inventory.machines (id) on delete cascade;
alter table inventory.machine_tags add constraint fk_machine_tags_machine_id foreign key (machine_id) references inventory.machines (id) on delete cascade;
alter table inventory.machine_tags add constraint fk_machine_tags_tag_id foreign key (tag_id) references inventory.tags (id) on delete cascade;
alter table inventory.machine_state add constraint fk_machine_state_machine_id foreign key (machine_id) references inventory.machines (id) on delete cascade;
alter table inventory.machine_hardware add constraint fk_machine_hardware_machine_id foreign key (machine_id) references inventory.machines (id) on delete cascade;
alter table inventory.machine_metrics_latest add constraint fk_machine_metrics_latest_machine_id foreign key (machine_id) references inventory.machines (id) on delete cascade;
alter table inventory.machine_events add constraint fk_machine_events_machine_id foreign key (machine_id) references inventory.machines (id) on delete set null;
alter table inventory.important_messages add constraint fk_important_messages_machine_id foreign key (machine_id) references inventory.machines (id) on delete cascade;
alter table inventory.machine_ui_state add constraint fk_machine_ui_state_machine_id foreign key (machine_id) references inventory.machines (id) on delete cascade;
alter table inventory.docker_settings add constraint fk_docker_settings_machine_id foreign key (machine_id) references inventory.machines (id) on delete cascade;
alter table inventory.docker_compose_roots add constraint fk_docker_compose_roots_machine_id foreign key (machine_id) references inventory.machines (id) on delete cascade;
alter table inventory.docker_compose_stacks add constraint fk_docker_compose_stacks_machine_id foreign key (machine_id) references inventory.machines (id) on delete cascade;
alter table inventory.docker_compose_stacks add constraint fk_docker_compose_stacks_root_id foreign key (root_id) references inventory.docker_compose_roots (id) on delete set null;
alter table inventory.docker_compose_stacks add constraint fk_docker_compose_stacks_desired_stack_id foreign key (desired_stack_id) references inventory.stacks (id) on delete set null;
alter table inventory.docker_stack_services add constraint fk_docker_stack_services_stack_id foreign key (stack_id) references inventory.docker_compose_stacks (id) on delete cascade;
alter table inventory.stacks add constraint fk_stacks_default_machine_id foreign key (default_machine_id) references inventory.machines (id) on delete set null;
alter table inventory.stacks add constraint fk_stacks_id_current_version foreign key (id, current_version) references inventory.stack_versions (stack_id, version) on delete no action deferrable initially deferred;
alter table inventory.stack_versions add constraint fk_stack_versions_stack_id foreign key (stack_id) references inventory.stacks (id) on delete cascade;
alter table inventory.stack_versions add constraint fk_stack_versions_stack_id_parent_version foreign key (stack_id, parent_version) references inventory.stack_versions (stack_id, version) on delete no action;
alter table inventory.catalog_rules add constraint fk_catalog_rules_component_id foreign key (component_id) references inventory.catalog_components (id) on delete cascade;
alter table inventory.catalog_rules add constraint fk_catalog_rules_target_component_id foreign key (target_component_id) references inventory.catalog_components (id) on delete cascade;
alter table inventory.discovery_candidates add constraint fk_discovery_candidates_scan_id foreign key (scan_id) references inventory.discovery_scans (id) on delete cascade;
alter table inventory.discovery_candidates add constraint fk_discovery_candidates_machine_id foreign key (machine_id) references inventory.machines (id) on delete set null;
