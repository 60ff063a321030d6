create table inventory.host_signers (
    id uuid not null,
    name text not null,
    key_type text not null,
    fingerprint_sha256 text not null,
    public_key text not null,
    tag_id uuid,
    created_at timestamptz default now() not null,
    created_by text,
    constraint pk_host_signers primary key (id),
    constraint uq_host_signers_fingerprint_sha256 unique (fingerprint_sha256),
    constraint ck_host_signers_fingerprint_sha256_hex check (fingerprint_sha256 ~ '^[0-9a-f]{64}$'),
    constraint fk_host_signers_tag_id foreign key (tag_id) references inventory.tags (id)
);
comment on table inventory.host_signers is 'Keys whose signature over a host key counts as an approval: of all machines, or of those with a tag.';
create unique index uq_host_signers_name on inventory.host_signers (lower(name));
