create table inventory.package_excludes (
    id uuid not null,
    name text not null,
    selector text not null,
    packages text[] not null,
    reason text not null,
    until timestamptz,
    created_at timestamptz default now() not null,
    created_by text,
    updated_at timestamptz default now() not null,
    updated_by text,
    row_version integer default 0 not null,
    constraint pk_package_excludes primary key (id),
    constraint ck_package_excludes_packages check (cardinality(packages) > 0)
);
comment on table inventory.package_excludes is 'What upgrades of machines leave alone, and why: a rule for the machines that a selector means at that moment.';
create unique index uq_package_excludes_name on inventory.package_excludes (lower(name));
