-- A report is made beside other work and has a file for each format; its row is there from the wish on.
alter table execution.reports alter column path drop not null;
alter table execution.reports add column status text default 'ok' not null, add column error_kind text, add column error_message text,
    add column selector text, add column period_days integer, add column requested_by text, add column finished_at timestamptz;
alter table execution.reports add constraint ck_reports_status check (status in ('running', 'ok', 'error'));
create index ix_reports_running on execution.reports (created_at) where status = 'running';

create table execution.report_files (
    report_id uuid not null,
    format text not null,
    artifact_id uuid not null,
    constraint pk_report_files primary key (report_id, format),
    constraint fk_report_files_report_id foreign key (report_id) references execution.reports (id) on delete cascade,
    constraint fk_report_files_artifact_id foreign key (artifact_id) references execution.raw_artifacts (id) on delete cascade,
    constraint ck_report_files_format check (format in ('markdown', 'html', 'pdf'))
);
comment on table execution.report_files is 'The files of a report, one for each format.';
create index ix_report_files_artifact_id on execution.report_files (artifact_id);

-- What was done in a period, whatever it was: rows come in the order of their time, so a few pages of this index find them.
create index ix_executions_started_at on execution.executions using brin (started_at);
