-- What a rule leaves alone is pending for a reason of its own.
alter table execution.apt_planned_packages drop constraint ck_apt_planned_packages_hold_reason,
    add constraint ck_apt_planned_packages_hold_reason check (hold_reason in ('held', 'kept_back', 'phased', 'excluded'));
alter table execution.pending_changes drop constraint ck_pending_changes_state,
    add constraint ck_pending_changes_state check (state in ('ready', 'held', 'kept_back', 'phased', 'excluded'));

-- An analysis has an error for each repository that failed.
alter table execution.apt_errors add column source text;
comment on column execution.apt_errors.source is 'Repository that the error is about, as the machine names it.';
