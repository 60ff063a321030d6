-- What this service itself found out or decided about reaching a machine last. Everything else that a state is made of is in the history of the execution service.
create table inventory.own_contacts (
    machine_id uuid not null,
    contact_json jsonb not null,
    constraint pk_own_contacts primary key (machine_id),
    constraint fk_own_contacts_machine_id foreign key (machine_id) references inventory.machines (id) on delete cascade
);
comment on table inventory.own_contacts is 'The newest report of this service about reaching a machine, such as a decision about its host key; a state that is rebuilt needs it.';
insert into inventory.own_contacts (machine_id, contact_json)
select machine_id, feed_versions_json #> '{contacts,latest}' from inventory.machine_state
where feed_versions_json #>> '{contacts,latest,mark,version}' = '0';

create table inventory.state_rebuilds (
    id uuid not null,
    requested_at timestamptz not null,
    requested_by text,
    dry_run boolean not null,
    machines integer not null,
    after_machine uuid default '00000000-0000-0000-0000-000000000000' not null,
    looked integer default 0 not null,
    differing integer default 0 not null,
    unsettled integer default 0 not null,
    differences jsonb default '[]' not null,
    trouble text,
    finished_at timestamptz,
    outcome text,
    constraint pk_state_rebuilds primary key (id),
    constraint ck_state_rebuilds_outcome check (outcome in ('finished', 'cancelled')),
    constraint ck_state_rebuilds_finished check ((finished_at is null) = (outcome is null))
);
comment on table inventory.state_rebuilds is 'Each time that the states of all machines were, or are being, made anew from history; after_machine tells how far it came.';
create unique index uq_state_rebuilds_open on inventory.state_rebuilds ((true)) where finished_at is null;

-- The timeline of all machines and the messages of all machines, newest first.
create index ix_machine_events_created_at_id on inventory.machine_events (created_at desc, id desc);
create index ix_important_messages_last_seen_at_id on inventory.important_messages (last_seen_at desc, id desc);
create index ix_important_messages_unread on inventory.important_messages (last_seen_at desc, id desc) where not acknowledged;
