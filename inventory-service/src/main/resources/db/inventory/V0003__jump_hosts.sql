-- A machine that is reached through another one. The same private address behind two of them is two machines.
alter table inventory.machines
    add column jump_machine_id uuid,
    add constraint fk_machines_jump foreign key (jump_machine_id) references inventory.machines (id),
    add constraint ck_machines_jump_other check (jump_machine_id <> id);
create index ix_machines_jump_machine_id on inventory.machines (jump_machine_id) where jump_machine_id is not null;

drop index inventory.uq_machines_endpoint;
create unique index uq_machines_endpoint
    on inventory.machines (hostname, port, coalesce(jump_machine_id, '00000000-0000-0000-0000-000000000000'))
    where deleted_at is null;
