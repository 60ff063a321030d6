create table hermes.diagnosis_alerts (
    part text not null,
    check_name text not null,
    level text not null,
    message text not null,
    remedy text,
    since timestamptz not null,
    constraint pk_diagnosis_alerts primary key (part, check_name),
    constraint ck_diagnosis_alerts_level check (level in ('warning', 'error'))
);
comment on table hermes.diagnosis_alerts is 'Checks of the product itself that are not well at the moment; a row goes when its check is well again.';

create table hermes.audit_archives (
    first_seq bigint not null,
    last_seq bigint not null,
    last_hash bytea not null,
    file text not null,
    sha256 bytea not null,
    archived_at timestamptz not null,
    constraint pk_audit_archives primary key (last_seq),
    constraint ck_audit_archives_rows check (first_seq >= 1 and last_seq >= first_seq),
    constraint ck_audit_archives_hashes check (octet_length(last_hash) = 32 and octet_length(sha256) = 32)
);
comment on table hermes.audit_archives is 'Beginnings of the audit log that lie in a file each and not in the table any more; append-only.';

-- A row leaves the log only with all before it, the newest one never, and only as one of an archive that says so.
create function hermes.audit_archive_is_the_beginning() returns trigger language plpgsql as $$
begin
    if new.first_seq <> (select min(seq) from hermes.audit_log)
        or new.last_seq >= (select max(seq) from hermes.audit_log)
        or new.last_hash is distinct from (select hash from hermes.audit_log where seq = new.last_seq) then
        raise exception 'rows % to % are not the beginning of hermes.audit_log', new.first_seq, new.last_seq
            using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger tr_audit_archives_beginning before insert on hermes.audit_archives
    for each row execute function hermes.audit_archive_is_the_beginning();
create trigger tr_audit_archives_append_only before update or delete or truncate on hermes.audit_archives
    for each statement execute function hermes.audit_log_is_append_only();
revoke update, delete, truncate on hermes.audit_archives from current_user;

create function hermes.audit_log_row_is_archived() returns trigger language plpgsql as $$
begin
    if not exists (select from hermes.audit_archives a where old.seq between a.first_seq and a.last_seq) then
        raise exception 'hermes.audit_log is append-only: row % is in no archive', old.seq
            using errcode = 'insufficient_privilege';
    end if;
    return old;
end
$$;
drop trigger tr_audit_log_append_only on hermes.audit_log;
create trigger tr_audit_log_append_only before update or truncate on hermes.audit_log
    for each statement execute function hermes.audit_log_is_append_only();
create trigger tr_audit_log_archived before delete on hermes.audit_log
    for each row execute function hermes.audit_log_row_is_archived();

-- The right to delete exists only inside of this, and nobody sees it: it goes before the transaction ends.
create function hermes.archive_audit_log(up_to bigint) returns bigint language plpgsql as $$
declare
    removed bigint;
begin
    grant delete on hermes.audit_log to current_user;
    delete from hermes.audit_log where seq <= up_to;
    get diagnostics removed = row_count;
    revoke delete on hermes.audit_log from current_user;
    return removed;
end
$$;

-- What the server itself found when it followed the chain.
create table hermes.audit_verifications (
    id uuid not null,
    began_at timestamptz not null,
    ended_at timestamptz not null,
    requested_by text not null,
    first_seq bigint not null,
    last_seq bigint not null,
    rows bigint not null,
    broken text,
    broken_seq bigint,
    message text,
    constraint pk_audit_verifications primary key (id),
    constraint ck_audit_verifications_broken check ((broken is null) = (broken_seq is null) and (broken is null) = (message is null))
);
comment on table hermes.audit_verifications is 'Each time the chain was followed from its beginning to its end; broken says how, in one word, when it is.';
create index ix_audit_verifications_ended_at on hermes.audit_verifications (ended_at desc);
