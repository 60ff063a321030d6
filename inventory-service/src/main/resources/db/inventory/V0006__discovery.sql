-- A scan that nobody renews any more was interrupted; one scan runs at a time, however many replicas there are.
alter table inventory.discovery_scans
    add column begun_at timestamptz,
    add column lease_until timestamptz,
    add constraint ck_discovery_scans_lease check (status <> 'running' or lease_until is not null);
create unique index uq_discovery_scans_running on inventory.discovery_scans (status) where status = 'running';

alter table inventory.discovery_candidates
    add column host_key_type text,
    add column host_key text,
    add column decided_at timestamptz;

-- Which candidate is the newest of its endpoint; what was decided about it before.
create index ix_discovery_candidates_endpoint on inventory.discovery_candidates (host, port, id);

-- Which machine has this key.
create index ix_machine_host_keys_fingerprint on inventory.machine_host_keys (fingerprint_sha256);
