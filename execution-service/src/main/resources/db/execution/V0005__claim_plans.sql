-- A claim must be planned the same way whatever the statistics say, which were often taken while nothing waited: each of its conditions fits one index only.
drop index execution.ix_jobs_status_created_at;
drop index execution.ix_jobs_status_id;
drop index execution.ix_jobs_machine_id_status;
drop index execution.ix_jobs_partition_queue;
create index ix_jobs_partition_queue on execution.jobs (partition_key, created_at) where status = 'queued' and partition_key <> '';
drop index execution.ix_jobs_lease;
create index ix_jobs_lease on execution.jobs (lease_expires_at) where status = 'running' and lease_token > 0;

-- Lists and counts by state.
create index ix_jobs_ended on execution.jobs (status, id desc) where status in ('ok', 'warning', 'error', 'cancelled');
create index ix_jobs_open on execution.jobs (id desc) where finished_at is null;
