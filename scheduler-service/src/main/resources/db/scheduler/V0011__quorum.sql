alter table scheduler.campaigns add column min_available_json jsonb default '[]'::jsonb not null;
comment on column scheduler.campaigns.min_available_json is 'How many of the machines with a tag have to stay up, counted anew each time machines are to begin.';
