-- A version of a setting never comes twice, also when it was reset in between.
create sequence inventory.app_setting_versions as integer;
alter table inventory.app_settings
    add column row_version integer default nextval('inventory.app_setting_versions') not null,
    drop constraint ck_app_settings_scope,
    add constraint ck_app_settings_scope check (scope in ('global', 'project', 'plugin', 'tag'));

-- Who changed a setting, the newest first.
create index ix_machine_events_setting on inventory.machine_events ((payload_json ->> 'key'), created_at desc, id desc)
    where event_type = 'setting_changed';

-- The load that limits are about: a moment says little.
alter table inventory.machine_metrics_latest add column cpu_load15 real;
