-- Campaigns begin machines in a window, and only what will be over before it closes.
alter table scheduler.campaigns add column maintenance_window_id uuid;
alter table scheduler.campaigns add column window_name text;
alter table scheduler.campaigns add column finish_inside boolean default true not null;
comment on column scheduler.campaigns.window_name is 'What its window was called when it was started; stays when the window is deleted after its end.';
comment on column scheduler.campaigns.finish_inside is 'Holds back machines on which it would not be over before the window closes or a blackout begins.';
alter table scheduler.campaigns add constraint fk_campaigns_maintenance_window_id foreign key (maintenance_window_id) references scheduler.maintenance_windows (id) on delete set null;
-- One that lost its window would run at any time: the window stays until the campaign is over.
alter table scheduler.campaigns add constraint ck_campaigns_window check (finished_at is not null or window_name is null or maintenance_window_id is not null);
create index ix_campaigns_maintenance_window_id on scheduler.campaigns (maintenance_window_id) where maintenance_window_id is not null;
create index ix_campaigns_finished_at on scheduler.campaigns (finished_at) where finished_at is not null;
alter table scheduler.campaign_targets add column held text;
comment on column scheduler.campaign_targets.held is 'Why it was not begun when its turn came.';

-- Campaigns that do the plans of their begin, and no others.
alter table scheduler.campaigns add column approved_plans boolean default false not null;
comment on column scheduler.campaigns.approved_plans is 'Each machine does the plan that it had when the campaign was started, or refuses.';
alter table scheduler.campaign_targets add column plan_hash text;

-- Who was told of campaigns that pause or of host keys hears of what waits for a person.
update scheduler.notification_channels
set filters_json = jsonb_set(filters_json, '{events}', filters_json -> 'events' || '["approval_waiting"]'::jsonb)
where filters_json -> 'events' ?| array['campaign_paused', 'host_key_changed'] and not filters_json -> 'events' ? 'approval_waiting';
