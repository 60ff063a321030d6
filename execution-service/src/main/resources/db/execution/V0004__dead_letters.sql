-- Messages that no consumer could apply, taken from the dead-letter topics so that they can be shown, mended and sent again.
create table execution.dead_letters (
    id uuid not null,
    topic text not null,
    partition_no integer not null,
    position bigint not null,
    message_key text,
    payload text not null,
    cause text not null,
    failed_at timestamptz not null,
    status text default 'waiting' not null,
    decided_by text,
    decided_at timestamptz,
    constraint pk_dead_letters primary key (id),
    constraint uq_dead_letters_position unique (topic, partition_no, position),
    constraint ck_dead_letters_status check (status in ('waiting', 'redriven', 'discarded')),
    constraint ck_dead_letters_decided check ((status = 'waiting') = (decided_at is null))
);
comment on table execution.dead_letters is 'Messages that could not be applied, and what became of them.';
create index ix_dead_letters_status_id on execution.dead_letters (status, id desc);

create index ix_outbox_failed on execution.outbox (failed_at) where failed_at is not null;
