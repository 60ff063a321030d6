create table inventory.machine_changes (
    changed_in xid8 not null default pg_current_xact_id(),
    machine_id uuid not null
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_threshold = 10000);
comment on table inventory.machine_changes is 'Which machine changed in which transaction, in anything by which the list selects, counts or sorts; kept for some minutes, so that each replica reads again only what changed.';
create index ix_machine_changes_changed_in on inventory.machine_changes (changed_in);

create function inventory.note_machine() returns trigger language plpgsql as $$
begin
    insert into inventory.machine_changes (machine_id) values (coalesce(new.id, old.id));
    return null;
end $$;

create function inventory.note_machine_of_row() returns trigger language plpgsql as $$
begin
    insert into inventory.machine_changes (machine_id) values (coalesce(new.machine_id, old.machine_id));
    return null;
end $$;

create function inventory.note_machines_with_tag() returns trigger language plpgsql as $$
begin
    insert into inventory.machine_changes (machine_id) select machine_id from inventory.machine_tags where tag_id = new.id;
    return null;
end $$;

create trigger tr_machines_note after insert or delete on inventory.machines
    for each row execute function inventory.note_machine();
create trigger tr_machines_note_change after update on inventory.machines
    for each row when (
        (old.name, old.hostname, old.port, old.username, old.os_family, old.os_version, old.os_codename, old.arch, old.machine_kind,
            old.virtualization, old.hardware_profile, old.status, old.last_seen_at, old.deleted_at)
        is distinct from
        (new.name, new.hostname, new.port, new.username, new.os_family, new.os_version, new.os_codename, new.arch, new.machine_kind,
            new.virtualization, new.hardware_profile, new.status, new.last_seen_at, new.deleted_at))
    execute function inventory.note_machine();
create trigger tr_machine_state_note after insert or delete on inventory.machine_state
    for each row execute function inventory.note_machine_of_row();
create trigger tr_machine_state_note_change after update on inventory.machine_state
    for each row when (
        (old.status, old.apt_status, old.apt_updates_count, old.apt_security_count, old.apt_reboot_required, old.apt_last_analyze_at,
            old.root_used_percent, old.memory_used_percent, old.host_key, old.rights, old.feed_versions_json #> '{observed,reboot}')
        is distinct from
        (new.status, new.apt_status, new.apt_updates_count, new.apt_security_count, new.apt_reboot_required, new.apt_last_analyze_at,
            new.root_used_percent, new.memory_used_percent, new.host_key, new.rights, new.feed_versions_json #> '{observed,reboot}'))
    execute function inventory.note_machine_of_row();
create trigger tr_machine_credentials_note after insert or delete on inventory.machine_credentials
    for each row execute function inventory.note_machine_of_row();
create trigger tr_machine_credentials_note_change after update of status on inventory.machine_credentials
    for each row when (old.status is distinct from new.status)
    execute function inventory.note_machine_of_row();
create trigger tr_machine_tags_note after insert or delete on inventory.machine_tags
    for each row execute function inventory.note_machine_of_row();
create trigger tr_tags_note_change after update of name on inventory.tags
    for each row when (old.name is distinct from new.name)
    execute function inventory.note_machines_with_tag();
