-- One message on all machines that said it, and the newest of them.
create index ix_important_messages_dedup_key on inventory.important_messages (dedup_key, last_seen_at desc, id desc);
