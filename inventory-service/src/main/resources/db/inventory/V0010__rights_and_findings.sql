-- What a probe found, with kinds; warnings_json keeps the sentences alone.
alter table inventory.machine_hardware add column findings_json jsonb;

-- What the login may do as root on the machine, as it was found there last; null before.
alter table inventory.machine_state
    add column rights text,
    add column rights_actions text[],
    add column rights_outdated text[],
    add column rights_checked_at timestamptz,
    add constraint ck_machine_state_rights check (rights in ('full', 'least_privilege', 'read_only'));
create index ix_machine_state_rights on inventory.machine_state (rights) where rights <> 'full';
