-- A plan that did not change since the last analysis of its machine is not stored again: the snapshot tells whose rows say it; null, as before, its own.
alter table execution.snapshots add column plan_snapshot_id uuid, add column plan_sha256 text;
alter table execution.snapshots add constraint ck_snapshots_plan_sha256_hex check (plan_sha256 ~ '^[0-9a-f]{64}$');
alter table execution.snapshots add constraint fk_snapshots_plan_snapshot_id foreign key (plan_snapshot_id) references execution.snapshots (id) on delete no action;
create index ix_snapshots_plan_snapshot_id on execution.snapshots (plan_snapshot_id) where plan_snapshot_id is not null;
