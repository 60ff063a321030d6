-- Since when a restart is waited for. No report tells it; it stays while report after report says that one is needed, also when the state is made anew.
alter table inventory.machine_state add column reboot_required_since timestamptz;
update inventory.machine_state set reboot_required_since = coalesce((feed_versions_json #>> '{observed,reboot,mark,at}')::timestamptz, updated_at)
where apt_reboot_required;

create function inventory.note_reboot_since() returns trigger language plpgsql as $$
begin
    new.reboot_required_since := case when new.apt_reboot_required
        then coalesce((new.feed_versions_json #>> '{observed,reboot,mark,at}')::timestamptz, now()) end;
    return new;
end $$;
create trigger tr_machine_state_reboot_since before insert on inventory.machine_state
    for each row execute function inventory.note_reboot_since();
create trigger tr_machine_state_reboot_since_change before update on inventory.machine_state
    for each row when (old.apt_reboot_required is distinct from new.apt_reboot_required)
    execute function inventory.note_reboot_since();
