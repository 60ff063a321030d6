alter table scheduler.schedules add column granted_to text;
comment on column scheduler.schedules.granted_to is 'Whose grants it runs with; null when somebody wrote it down whose role holds for all machines.';
alter table scheduler.campaigns add column granted_to text;
comment on column scheduler.campaigns.granted_to is 'Whose grants it was started with; null when a role holds for all machines.';
