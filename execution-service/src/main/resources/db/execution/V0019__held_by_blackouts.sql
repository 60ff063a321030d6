-- A job that changes its machine does not begin under a blackout, however it came to wait.
alter table execution.jobs add column blackout text;
comment on column execution.jobs.blackout is 'The blackout that put it back when its turn came; counts while it waits for run_after.';
