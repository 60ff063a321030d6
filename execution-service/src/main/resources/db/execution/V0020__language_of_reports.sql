-- A report is written in a language; those before were in English.
alter table execution.reports add column language text default 'en' not null;
alter table execution.reports add constraint ck_reports_language check (language in ('en', 'fr'));
