-- Why a plan leaves a package as it is; of what was planned before, as the stored analysis says it.
alter table execution.apt_planned_packages add column hold_reason text;
alter table execution.apt_planned_packages add constraint ck_apt_planned_packages_hold_reason check (hold_reason in ('held', 'kept_back', 'phased'));
update execution.apt_planned_packages p set hold_reason = said.item ->> 'reason'
from execution.snapshots s,
    lateral jsonb_path_query(s.payload_json, '$.plans.upgrade[*]') as said (item)
where p.operation = 'hold' and p.mode = 'upgrade' and s.id = p.snapshot_id and said.item ->> 'name' = p.name
    and said.item ->> 'arch' is not distinct from p.arch and said.item ->> 'reason' in ('held', 'kept_back', 'phased');

-- What the machines wait for: each change once, and who waits for it since when. Made of the newest plan of each machine by one writer at a time.
create table execution.pending_changes (
    id integer generated always as identity,
    name text not null,
    arch text,
    current_version text,
    target_version text,
    origin text,
    is_security boolean not null,
    state text not null,
    machines bigint default 0 not null,
    oldest_at timestamptz,
    constraint pk_pending_changes primary key (id),
    constraint uq_pending_changes_change unique nulls not distinct (name, arch, current_version, target_version, origin, is_security, state),
    constraint ck_pending_changes_state check (state in ('ready', 'held', 'kept_back', 'phased')),
    constraint ck_pending_changes_machines check (machines >= 0)
);
comment on table execution.pending_changes is 'Each change that at least one machine waits for, with how many do: machines counts one with several architectures once for all of them.';

create table execution.pending_updates (
    machine_id uuid not null,
    change_id integer not null,
    counted boolean not null,
    first_seen_at timestamptz not null,
    constraint pk_pending_updates primary key (machine_id, change_id),
    constraint fk_pending_updates_change_id foreign key (change_id) references execution.pending_changes (id) on delete no action
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_insert_scale_factor = 0.05);
comment on table execution.pending_updates is 'One row a machine, package and architecture that waits; first_seen_at is since when the machine waits for an update of the package, since when for a security update where it is one.';
create index ix_pending_updates_change_id_first_seen_at on execution.pending_updates (change_id, first_seen_at) include (counted);

create table execution.pending_due (
    id bigint generated always as identity,
    machine_id uuid not null,
    constraint pk_pending_due primary key (id)
);
comment on table execution.pending_due is 'Machines whose plan changed since pending_updates was brought up to date; a machine may be here several times, so nobody waits to add it.';

create function execution.note_pending() returns trigger language plpgsql as $$
begin
    insert into execution.pending_due (machine_id) values (new.machine_id);
    return null;
end $$;
create function execution.note_pending_of_machine() returns trigger language plpgsql as $$
begin
    insert into execution.pending_due (machine_id) values (new.id);
    return null;
end $$;
-- A plan that is that of the last analysis changes nothing.
create trigger tr_snapshots_note_pending after insert on execution.snapshots
    for each row when (new.kind = 'apt_update_analyze' and (new.plan_snapshot_id is null or new.plan_snapshot_id = new.id))
    execute function execution.note_pending();
create trigger tr_machines_note_pending after insert on execution.machines
    for each row execute function execution.note_pending_of_machine();
create trigger tr_machines_note_pending_change after update of deleted on execution.machines
    for each row when (old.deleted is distinct from new.deleted)
    execute function execution.note_pending_of_machine();
insert into execution.pending_due (machine_id) select id from execution.machines order by id;
