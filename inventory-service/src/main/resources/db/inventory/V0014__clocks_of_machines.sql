alter table inventory.machine_metrics_latest add column clock_ahead_ms bigint;
comment on column inventory.machine_metrics_latest.clock_ahead_ms is 'By how much the clock of the machine is ahead of the product''s, as far as the time on the way does not explain it; negative when it is behind, null when it did not tell.';
