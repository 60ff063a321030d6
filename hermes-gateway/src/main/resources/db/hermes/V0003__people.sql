create table hermes.people (
    subject text not null,
    label text not null,
    first_seen_at timestamptz default now() not null,
    last_seen_at timestamptz default now() not null,
    constraint pk_people primary key (subject),
    constraint ck_people_subject check (subject like 'user:%')
);
comment on table hermes.people is 'What people are called who were here; what they may do is known to the identity provider alone.';
create index ix_people_last_seen_at on hermes.people (last_seen_at desc);

create table hermes.person_sessions (
    id uuid not null,
    cookie_hash text not null,
    subject text not null,
    label text not null,
    scopes_json jsonb default '[]'::jsonb not null,
    sealed text not null,
    created_at timestamptz default now() not null,
    check_at timestamptz not null,
    expires_at timestamptz not null,
    constraint pk_person_sessions primary key (id),
    constraint uq_person_sessions_cookie_hash unique (cookie_hash),
    constraint ck_person_sessions_cookie_hash_hex check (cookie_hash ~ '^[0-9a-f]{64}$'),
    constraint ck_person_sessions_subject check (subject like 'user:%'),
    constraint ck_person_sessions_scopes check (jsonb_typeof(scopes_json) = 'array' and scopes_json <@ '["read", "operate", "admin", "debug_logs"]'::jsonb)
);
comment on table hermes.person_sessions is 'People signed in by the identity provider; its tokens are sealed with a key that only the browser has.';
create index ix_person_sessions_subject on hermes.person_sessions (subject);
create index ix_person_sessions_expires_at on hermes.person_sessions (expires_at);
