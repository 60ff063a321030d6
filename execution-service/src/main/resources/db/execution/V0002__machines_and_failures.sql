-- Read copy of the machines, projected from the compacted topic of the inventory: names for lists, nothing secret.
create table execution.machines (
    id uuid not null,
    name text not null,
    version bigint default 0 not null,
    deleted boolean default false not null,
    updated_at timestamptz default now() not null,
    constraint pk_machines primary key (id)
);
comment on table execution.machines is 'Names of machines as the inventory last told them.';

-- Lists of jobs are paged by their ids, which are ordered by time.
create index ix_jobs_machine_id_id on execution.jobs (machine_id, id desc);
create index ix_jobs_status_id on execution.jobs (status, id desc);
create index ix_apt_planned_packages_name on execution.apt_planned_packages (lower(name) text_pattern_ops);

-- Step, remedy and the lines that matter, beside the two columns that lists filter by.
alter table execution.jobs add column error_json jsonb;
create index ix_executions_machine_id_id on execution.executions (machine_id, id desc);
create index ix_snapshots_machine_id_kind_id on execution.snapshots (machine_id, kind, id desc);
