-- Failures of a kind, newest first, of which a large fleet has few among many jobs.
create index ix_jobs_error_kind_id on execution.jobs (error_kind, id desc) where status = 'error';
