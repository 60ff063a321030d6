create table inventory.host_key_policies (
    id uuid not null,
    name text not null,
    tag_id uuid,
    first_key text not null,
    ranges text[] default '{}' not null,
    learn boolean default true not null,
    created_at timestamptz default now() not null,
    created_by text,
    constraint pk_host_key_policies primary key (id),
    constraint ck_host_key_policies_first_key check (first_key in ('ask', 'accept_first', 'never')),
    constraint ck_host_key_policies_ranges check ((first_key = 'accept_first') = (cardinality(ranges) > 0)),
    constraint fk_host_key_policies_tag_id foreign key (tag_id) references inventory.tags (id)
);
comment on table inventory.host_key_policies is 'What becomes of the first host key of a machine, and whether later ones are learned: of all machines, or of those with a tag.';
create unique index uq_host_key_policies_name on inventory.host_key_policies (lower(name));

-- How a decision came about, beside who made it.
alter table inventory.machine_host_keys
    add column origin text,
    add constraint ck_machine_host_keys_origin check (origin in ('person', 'import', 'signer', 'policy', 'learned'));
update inventory.machine_host_keys set origin = case when decided_by like 'signer:%' then 'signer' else 'person' end
where decided_at is not null;

-- While a machine changes over to a new key it has two of one type, both of them proven.
drop index inventory.uq_machine_host_keys_approved;

-- What became of the host keys of a machine, among the reads of its credential at each login.
create index ix_machine_events_host_keys on inventory.machine_events (machine_id, created_at desc)
    where event_type like 'host\_%';
