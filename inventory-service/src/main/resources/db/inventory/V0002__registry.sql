-- A kind that a person chose is not corrected by a probe.
alter table inventory.machines add column kind_by_hand boolean default false not null;

-- Pages by name without sorting; also counts the live machines without reading their rows.
create index ix_machines_live_name on inventory.machines (lower(name), id) where deleted_at is null;

-- host_key sums up the machine's rows in machine_host_keys, so that lists and selectors need no join.
-- published_version and published_sha256 tell which state the other services know.
alter table inventory.machine_state
    add column host_key text default 'none' not null,
    add column published_version bigint default 0 not null,
    add column published_sha256 text,
    add constraint ck_machine_state_host_key check (host_key in ('none', 'unknown', 'approved', 'changed', 'rejected')),
    add constraint ck_machine_state_published_sha256_hex check (published_sha256 ~ '^[0-9a-f]{64}$');
create index ix_machine_state_apt_updates_count on inventory.machine_state (apt_updates_count) where apt_updates_count > 0;

alter table inventory.machine_hardware
    add column kernel text,
    add column newest_kernel text,
    add column boot_id text,
    add column uptime_s bigint;

create table inventory.idempotency_keys (
    caller text not null,
    key text not null,
    request_sha256 text not null,
    machine_id uuid not null,
    expires_at timestamptz not null,
    constraint pk_idempotency_keys primary key (caller, key),
    constraint ck_idempotency_keys_request_sha256_hex check (request_sha256 ~ '^[0-9a-f]{64}$')
);
comment on table inventory.idempotency_keys is 'Which registration a repeated request means.';
create index ix_idempotency_keys_expires_at on inventory.idempotency_keys (expires_at);
