-- While one is there nothing begins on the machines that it means.
create table scheduler.stops (
    id uuid not null,
    selector text not null,
    reason text not null,
    stopped_by text not null,
    created_at timestamptz default now() not null,
    until timestamptz,
    idempotency_key text,
    constraint pk_stops primary key (id),
    constraint ck_stops_until check (until > created_at)
);
comment on table scheduler.stops is 'Emergency stops of machines by selector; lifted ones are deleted, the audit log keeps them.';
create unique index uq_stops_idempotency_key on scheduler.stops (idempotency_key) where idempotency_key is not null;
create index ix_stops_until on scheduler.stops (until);
