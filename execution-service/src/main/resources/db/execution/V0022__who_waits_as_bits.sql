-- A page for a selector counts bits, one a machine and change, instead of reading the rows of all machines that are meant.
create table execution.pending_numbers (
    machine_id uuid not null,
    number integer not null,
    constraint pk_pending_numbers primary key (machine_id),
    constraint uq_pending_numbers_number unique (number),
    constraint ck_pending_numbers_number check (number >= 0)
);
comment on table execution.pending_numbers is 'Which bit of pending_changes.waiting is that of a machine: from 0 without gaps, kept for ever.';

alter table execution.pending_changes add column waiting bit varying default '' not null;
comment on column execution.pending_changes.waiting is 'A bit for each number of pending_numbers, and some to spare: 1 where the machine has a row of this change. All of the same length.';

drop index execution.ix_pending_updates_change_id_first_seen_at;
create index ix_pending_updates_change_id_first_seen_at on execution.pending_updates (change_id, first_seen_at) include (counted, machine_id);

-- Made anew from the plans, as when the tables came.
delete from execution.pending_updates;
delete from execution.pending_changes;
insert into execution.pending_due (machine_id) select id from execution.machines order by id;
