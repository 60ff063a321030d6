-- The queue's statements are short, whatever PostgreSQL estimates of a full queue: compiling one takes a hundred times as long as running it.
alter role current_user set jit = off;
