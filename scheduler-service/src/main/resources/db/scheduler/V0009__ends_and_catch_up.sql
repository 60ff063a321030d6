-- Work that will not be over before its window closes is not begun.
alter table scheduler.schedules add column finish_inside boolean default true not null;
comment on column scheduler.schedules.finish_inside is 'Leaves out machines on which it would not be over before the window closes or a blackout begins.';

-- Machines that did not answer, and come back while there is time, have their turn then.
alter table scheduler.schedules add column catch_up text default 'window' not null;
alter table scheduler.schedules add column catch_up_s integer default 3600 not null;
alter table scheduler.schedules add constraint ck_schedules_catch_up check (catch_up in ('never', 'window', 'time'));
alter table scheduler.schedules add constraint ck_schedules_catch_up_s check (catch_up_s > 0);
comment on column scheduler.schedules.catch_up is 'How long a run waits for machines that did not answer: not at all, while its window is open, or for catch_up_s.';

alter table scheduler.schedule_runs add column catch_up_until timestamptz;
comment on column scheduler.schedule_runs.catch_up_until is 'Until when machines that did not answer may have their turn after all.';
alter table scheduler.schedule_runs add column caught_up_at timestamptz;
comment on column scheduler.schedule_runs.caught_up_at is 'When jobs were wished for again the last time.';
alter table scheduler.schedule_runs add column caught_up_json jsonb;
comment on column scheduler.schedule_runs.caught_up_json is 'Machines that had their turn later, by name.';
create index ix_schedule_runs_catch_up on scheduler.schedule_runs (catch_up_until) where catch_up_until is not null;

alter table scheduler.schedule_run_jobs add column unreachable boolean default false not null;
comment on column scheduler.schedule_run_jobs.unreachable is 'Failed because the machine did not answer.';
alter table scheduler.schedule_run_jobs add column superseded boolean default false not null;
comment on column scheduler.schedule_run_jobs.superseded is 'Another job of the run took its place when the machine was back.';
create index ix_schedule_run_jobs_unreachable on scheduler.schedule_run_jobs (run_id) where unreachable and not superseded;
