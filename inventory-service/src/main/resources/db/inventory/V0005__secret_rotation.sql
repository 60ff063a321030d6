create table inventory.sealing_key (
    only_row boolean default true not null,
    key_id text not null,
    since timestamptz default now() not null,
    constraint pk_sealing_key primary key (only_row),
    constraint ck_sealing_key_only_row check (only_row)
);
comment on table inventory.sealing_key is 'The key that seals new secrets, the same for all replicas. Whoever seals holds this row for share, whoever changes it for update.';

create table inventory.secret_keys (
    key_id text not null,
    canary bytea not null,
    known_since timestamptz default now() not null,
    added_by text,
    retired_at timestamptz,
    retired_by text,
    constraint pk_secret_keys primary key (key_id)
);
comment on table inventory.secret_keys is 'Each key that was ever in the keyset, never the key itself; canary is a constant sealed with it, which no other key opens.';

create table inventory.keyset_holders (
    holder_id uuid not null,
    place text not null,
    key_ids text[] not null,
    seen_at timestamptz default now() not null,
    constraint pk_keyset_holders primary key (holder_id)
);
comment on table inventory.keyset_holders is 'The replicas that run, and the keys that each has at hand; a key seals only when all of them have it.';

create table inventory.secret_rotations (
    id uuid not null,
    key_id text not null,
    requested_at timestamptz not null,
    requested_by text,
    sealing_since timestamptz,
    finished_at timestamptz,
    outcome text,
    resealed integer default 0 not null,
    unreadable integer default 0 not null,
    constraint pk_secret_rotations primary key (id),
    constraint ck_secret_rotations_outcome check (outcome in ('finished', 'superseded')),
    constraint ck_secret_rotations_finished check ((finished_at is null) = (outcome is null))
);
comment on table inventory.secret_rotations is 'Each time that all secrets were, or are being, sealed with another key. How far it came is what key_id of machine_credentials says.';
create unique index uq_secret_rotations_open on inventory.secret_rotations ((true)) where finished_at is null;
