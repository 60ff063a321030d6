create table hermes.audit_log (
    seq bigint not null,
    id uuid not null,
    at timestamptz not null,
    actor text not null,
    actor_label text,
    action text not null,
    target text,
    status integer,
    outcome text not null,
    error_kind text,
    remote_address text,
    request_id text,
    details text default '{}' not null,
    prev_hash bytea not null,
    hash bytea not null,
    constraint pk_audit_log primary key (seq),
    constraint uq_audit_log_prev_hash unique (prev_hash),
    constraint ck_audit_log_seq check (seq >= 1),
    constraint ck_audit_log_outcome check (outcome in ('begun', 'ok', 'refused', 'failed', 'unknown')),
    constraint ck_audit_log_hashes check (octet_length(prev_hash) = 32 and octet_length(hash) = 32)
);
comment on table hermes.audit_log is 'Who did what, each row holding the hash of the one before; append-only.';
comment on column hermes.audit_log.details is 'JSON, as the very text that the hash is made of.';
create index ix_audit_log_at on hermes.audit_log (at);
create index ix_audit_log_actor_seq on hermes.audit_log (actor, seq desc);
create index ix_audit_log_action_seq on hermes.audit_log (action, seq desc);

create function hermes.audit_log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'hermes.audit_log is append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger tr_audit_log_append_only before update or delete or truncate on hermes.audit_log
    for each statement execute function hermes.audit_log_is_append_only();

-- The owner could take these rights back, but not by mistake.
revoke update, delete, truncate on hermes.audit_log from current_user;
