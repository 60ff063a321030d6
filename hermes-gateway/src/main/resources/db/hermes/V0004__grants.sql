create table hermes.grants (
    id uuid not null,
    who text not null,
    may text not null,
    selector text not null,
    note text,
    ends_at timestamptz,
    created_at timestamptz default now() not null,
    created_by text,
    constraint pk_grants primary key (id),
    constraint uq_grants_who_may_selector unique (who, may, selector),
    constraint ck_grants_who check (who = 'role:viewer' or who ~ '^(user|client|group):.'),
    constraint ck_grants_may check (may in ('edit', 'run:low', 'run:medium', 'run:high')),
    constraint ck_grants_lengths check (length(who) <= 300 and length(selector) between 1 and 300 and length(note) <= 300)
);
comment on table hermes.grants is 'Rights beyond a role, on the machines that a selector means.';
comment on column hermes.grants.who is 'A person or an API client by subject, a group by the value of its claim, or everybody with a role.';

alter table hermes.people
    add column scopes_json jsonb default '[]'::jsonb not null,
    add column groups_json jsonb default '[]'::jsonb not null,
    add column blocked_at timestamptz,
    add column blocked_by text,
    add column signed_out_at timestamptz,
    add constraint ck_people_scopes check (jsonb_typeof(scopes_json) = 'array'),
    add constraint ck_people_groups check (jsonb_typeof(groups_json) = 'array');
comment on column hermes.people.scopes_json is 'What the identity provider allowed when it was asked last.';
comment on column hermes.people.blocked_at is 'Since when an administrator of this product keeps this person out.';
comment on column hermes.people.signed_out_at is 'What the identity provider had issued before counts no more.';
create index ix_people_out on hermes.people (subject) where blocked_at is not null or signed_out_at is not null;

alter table hermes.person_sessions
    add column groups_json jsonb default '[]'::jsonb not null,
    add constraint ck_person_sessions_groups check (jsonb_typeof(groups_json) = 'array');
