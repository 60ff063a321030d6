create table inventory.resolved_names (
    hostname text not null,
    addresses text[] not null,
    resolved_at timestamptz not null,
    constraint pk_resolved_names primary key (hostname)
);
comment on table inventory.resolved_names is 'Addresses that names of registered machines had when a scan began, so that it knows these machines; none when there was no answer.';
create index ix_resolved_names_addresses on inventory.resolved_names using gin (addresses);
