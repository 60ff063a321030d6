-- Apart from the state: to mark what was published would write its wide row a second time.
create table inventory.machine_publications (
    machine_id uuid not null,
    version bigint not null,
    sha256 text,
    constraint pk_machine_publications primary key (machine_id),
    constraint fk_machine_publications_machine_id foreign key (machine_id) references inventory.machines (id) on delete cascade,
    constraint ck_machine_publications_sha256_hex check (sha256 ~ '^[0-9a-f]{64}$')
) with (fillfactor = 70);
comment on table inventory.machine_publications is 'Which state of a machine the other services know; without sha256 they are told at the next occasion, whatever it is.';
insert into inventory.machine_publications (machine_id, version, sha256)
select machine_id, published_version, published_sha256 from inventory.machine_state where published_version > 0;
alter table inventory.machine_state drop column published_version, drop column published_sha256;
