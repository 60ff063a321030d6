-- Windows are edited like schedules: whoever changes one says which version.
alter table scheduler.maintenance_windows add column row_version integer default 0 not null;
alter table scheduler.maintenance_windows add column idempotency_key text;
create unique index uq_maintenance_windows_idempotency_key on scheduler.maintenance_windows (idempotency_key) where idempotency_key is not null;

-- A schedule that lost its window would run at any time: its window stays as long as it is named.
alter table scheduler.schedules drop constraint fk_schedules_maintenance_window_id;
alter table scheduler.schedules add constraint fk_schedules_maintenance_window_id foreign key (maintenance_window_id) references scheduler.maintenance_windows (id) on delete restrict;
alter table scheduler.schedules add column outside_window text default 'skip' not null;
alter table scheduler.schedules add constraint ck_schedules_outside_window check (outside_window in ('skip', 'wait'));
comment on column scheduler.schedules.outside_window is 'What becomes of a run that comes while its window is closed.';

alter table scheduler.schedule_runs add column ignore_window boolean default false not null;
comment on column scheduler.schedule_runs.ignore_window is 'Started by a person who said that no window counts.';
alter table scheduler.schedule_runs add column not_before timestamptz;
comment on column scheduler.schedule_runs.not_before is 'When the window opens that a queued run waits for.';
alter table scheduler.schedule_runs add column left_out_json jsonb;
comment on column scheduler.schedule_runs.left_out_json is 'Machines that were left out because of a blackout, by blackout.';
