alter table inventory.machine_host_keys add column certified_until timestamptz;
comment on column inventory.machine_host_keys.certified_until is 'When the certificate ends that the machine showed with this key; null when it showed none, or one without an end.';
