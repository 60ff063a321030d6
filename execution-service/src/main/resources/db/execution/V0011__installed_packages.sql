-- What is installed where. A package in one version has one row however many machines have it, and machines that have the same packages share one set: ten thousand machines with fifteen hundred packages each are ten thousand short arrays at most, not fifteen million rows.
create table execution.package_versions (
    id integer generated always as identity,
    name text not null,
    arch text not null,
    version text not null,
    constraint pk_package_versions primary key (id),
    constraint uq_package_versions_name_arch_version unique (name, arch, version)
);
comment on table execution.package_versions is 'Each package in each version that any machine was ever seen with.';

create table execution.package_sets (
    id uuid not null,
    sha256 text not null,
    package_ids integer[] not null,
    last_used_at timestamptz default now() not null,
    constraint pk_package_sets primary key (id),
    constraint uq_package_sets_sha256 unique (sha256),
    constraint ck_package_sets_sha256_hex check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table execution.package_sets is 'All that is installed on at least one machine; package_ids are ids of package_versions in their order.';
create index ix_package_sets_last_used_at on execution.package_sets (last_used_at);

create table execution.machine_packages (
    machine_id uuid not null,
    set_id uuid not null,
    seen_at timestamptz not null,
    job_id uuid not null,
    constraint pk_machine_packages primary key (machine_id),
    constraint fk_machine_packages_set_id foreign key (set_id) references execution.package_sets (id) on delete no action
);
comment on table execution.machine_packages is 'What was installed on a machine when it was last analysed.';
create index ix_machine_packages_set_id on execution.machine_packages (set_id);
