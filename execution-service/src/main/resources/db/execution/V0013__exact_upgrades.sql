-- Since when a version is known to be in an archive: an upgrade may be told to leave out what is younger than some days. One row a package, version and origin over the whole fleet, written once.
create table execution.archive_versions (
    name text not null,
    version text not null,
    origin text not null,
    first_seen_at timestamptz default now() not null,
    constraint pk_archive_versions primary key (name, origin, version)
);
comment on table execution.archive_versions is 'When an analysis of any machine saw each version of a package in the archives of an origin first; origin is the label of the archive, empty for one without.';

-- What a running job waits for on its machine, for people.
alter table execution.jobs add column waits_for text;
