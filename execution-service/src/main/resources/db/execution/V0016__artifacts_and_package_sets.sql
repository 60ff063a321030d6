-- What was installed when a snapshot was taken: two snapshots are compared by it long after the machine has other packages.
alter table execution.snapshots add column package_set_id uuid;
alter table execution.snapshots add constraint fk_snapshots_package_set_id foreign key (package_set_id) references execution.package_sets (id) on delete no action;
create index ix_snapshots_package_set_id on execution.snapshots (package_set_id) where package_set_id is not null;

-- What the last look at the file of an artifact found; null as long as nobody looked.
alter table execution.raw_artifacts add column verified_at timestamptz, add column integrity text;
alter table execution.raw_artifacts add constraint ck_raw_artifacts_integrity check (integrity in ('intact', 'damaged', 'missing'));
create index ix_raw_artifacts_verified_at on execution.raw_artifacts (verified_at nulls first) where deleted_at is null;
create index ix_raw_artifacts_integrity on execution.raw_artifacts (id) where deleted_at is null and integrity in ('damaged', 'missing');

-- How long an artifact of a class is kept is a setting, so its age decides; expires_at is for those that have a term of their own.
create index ix_raw_artifacts_class_created_at on execution.raw_artifacts (retention_policy, created_at) where deleted_at is null and not pinned;
create index ix_raw_artifacts_deleted_at on execution.raw_artifacts (deleted_at) where deleted_at is not null;

-- A report is made of files as a log is.
alter table execution.raw_artifacts drop constraint ck_raw_artifacts_kind;
alter table execution.raw_artifacts add constraint ck_raw_artifacts_kind check (kind in ('raw_log', 'rendered_template', 'export', 'screenshot', 'terminal_recording', 'scan_report', 'app_package', 'import_rejects', 'report'));
alter table execution.raw_artifacts drop constraint ck_raw_artifacts_retention_policy;
alter table execution.raw_artifacts add constraint ck_raw_artifacts_retention_policy check (retention_policy in ('default', 'failed', 'pinned', 'short', 'report'));
