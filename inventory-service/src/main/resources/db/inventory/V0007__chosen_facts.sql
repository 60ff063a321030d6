-- What a person chose of a machine, and what the machine said of itself. The columns beside them hold what counts:
-- the one that was chosen, else the one that was said. kind_by_hand goes in a later release; the version before reads it.
alter table inventory.machines
    add column chosen_facts jsonb default '{}' not null,
    add column observed_facts jsonb default '{}' not null,
    add constraint ck_machines_chosen_facts_object check (jsonb_typeof(chosen_facts) = 'object'),
    add constraint ck_machines_observed_facts_object check (jsonb_typeof(observed_facts) = 'object');
update inventory.machines set
    chosen_facts = case when kind_by_hand then jsonb_build_object('kind', machine_kind) else '{}' end,
    observed_facts = jsonb_strip_nulls(jsonb_build_object(
        'osFamily', nullif(os_family, 'unknown'), 'osVersion', os_version, 'osCodename', os_codename, 'arch', arch,
        'kind', case when not kind_by_hand then nullif(machine_kind, 'unknown') end,
        'virtualization', virtualization, 'hardwareProfile', hardware_profile));

-- Whoever edits a tag says which version.
alter table inventory.tags add column row_version integer default 0 not null;

-- Pages of the removed machines by name, without reading the live ones.
create index ix_machines_removed_name on inventory.machines (lower(name), id) where deleted_at is not null;
