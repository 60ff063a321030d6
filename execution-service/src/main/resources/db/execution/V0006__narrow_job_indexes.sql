-- Most jobs have no parent, project or plugin: their rows, which change several times, need not stand in these indexes.
drop index execution.ix_jobs_parent_job_id;
create index ix_jobs_parent_job_id on execution.jobs (parent_job_id) where parent_job_id is not null;
drop index execution.ix_jobs_project_id;
create index ix_jobs_project_id on execution.jobs (project_id) where project_id is not null;
drop index execution.ix_jobs_plugin_id;
create index ix_jobs_plugin_id on execution.jobs (plugin_id) where plugin_id is not null;
