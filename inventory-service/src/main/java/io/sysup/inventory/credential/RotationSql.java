package io.sysup.inventory.credential;

/** Statements over keys, those who have them, and the change from one to another. */
final class RotationSql {
    static final String SEALING_KEY = "select key_id from inventory.sealing_key for share";

    static final String LOCK_SEALING_KEY = "select key_id from inventory.sealing_key for update";

    static final String FIRST_SEALING_KEY =
            "insert into inventory.sealing_key (key_id, since) values ($1, $2) on conflict do nothing";

    static final String SEAL_WITH = "update inventory.sealing_key set key_id = $1, since = $2";

    static final String SEALS_SINCE = "select key_id, since from inventory.sealing_key";

    static final String HOLD =
            """
            insert into inventory.keyset_holders (holder_id, place, key_ids, seen_at) values ($1, $2, $3, now())
            on conflict (holder_id) do update set key_ids = excluded.key_ids, seen_at = excluded.seen_at
            """;

    static final String LET_GO =
            "delete from inventory.keyset_holders where holder_id = $1 or seen_at < now() - interval '1 day'";

    static final String HOLDERS =
            """
            select place, key_ids, seen_at from inventory.keyset_holders
            where seen_at > now() - make_interval(secs => $1) order by place, holder_id
            """;

    /** One that comes back is not retired any more. */
    static final String KNOW_KEY =
            """
            insert into inventory.secret_keys (key_id, canary, known_since, added_by) values ($1, $2, $3, $4)
            on conflict (key_id) do update set retired_at = null, retired_by = null
            where secret_keys.retired_at is not null
            """;

    static final String CANARIES =
            "select key_id, canary from inventory.secret_keys where key_id = any($1)";

    static final String RETIRE_KEY =
            "update inventory.secret_keys set retired_at = $2, retired_by = $3 where key_id = $1";

    static final String KEYS =
            """
            select k.key_id, k.known_since, k.added_by, k.retired_at, k.retired_by,
                exists (select 1 from inventory.sealing_key s where s.key_id = k.key_id) as sealing,
                (select count(*) from inventory.machine_credentials c where c.key_id = k.key_id) as credentials
            from inventory.secret_keys k order by k.known_since desc, k.key_id
            """;

    static final String NEEDED =
            """
            select key_id from inventory.machine_credentials
            union select key_id from inventory.sealing_key
            union select key_id from inventory.secret_rotations where finished_at is null
            """;

    static final String SEALED_WITH =
            "select count(*) as credentials from inventory.machine_credentials where key_id = $1";

    static final String SEALED_OTHERWISE =
            "select count(*) as credentials from inventory.machine_credentials where key_id <> $1";

    static final String MACHINES_SEALED_OTHERWISE =
            """
            select m.name from inventory.machine_credentials c join inventory.machines m on m.id = c.machine_id
            where c.key_id <> $1 order by lower(m.name) limit 20
            """;

    private static final String ROTATIONS =
            """
            select id, key_id, requested_at, requested_by, sealing_since, finished_at, outcome, resealed,
                unreadable
            from inventory.secret_rotations
            """;

    static final String LATEST = ROTATIONS + "order by requested_at desc, id desc limit 20";

    static final String UNFINISHED = ROTATIONS + "where finished_at is null";

    static final String REQUEST =
            """
            insert into inventory.secret_rotations (id, key_id, requested_at, requested_by, sealing_since)
            values ($1, $2, $3, $4, $5)
            """;

    static final String SUPERSEDE =
            """
            update inventory.secret_rotations set finished_at = $1, outcome = 'superseded'
            where finished_at is null
            """;

    static final String BEGIN_SEALING =
            """
            update inventory.secret_rotations set sealing_since = $2
            where id = $1 and finished_at is null
            """;

    static final String ADVANCE =
            """
            update inventory.secret_rotations set resealed = resealed + $2
            where id = $1 and finished_at is null
            """;

    static final String LEAVE_OUT =
            "update inventory.secret_rotations set unreadable = $2 where id = $1 and finished_at is null";

    static final String FINISH =
            """
            update inventory.secret_rotations set finished_at = $2, outcome = 'finished', unreadable = 0
            where id = $1 and finished_at is null
            """;

    private static final String SEALED_ROWS =
            """
            select c.machine_id, m.name, c.key_id, c.enc_password, c.enc_sudo_password, c.enc_private_key,
                c.enc_key_passphrase
            from inventory.machine_credentials c join inventory.machines m on m.id = c.machine_id
            where c.key_id <> $1 and c.machine_id > $2
            order by c.machine_id limit $3 for update of c
            """;

    /** What somebody uses at the moment comes in the next round. */
    static final String FREE_ROWS = SEALED_ROWS + " skip locked";

    static final String ALL_ROWS = SEALED_ROWS;

    /** Neither a new version of the credential nor a new secret: nothing is tested again. */
    static final String RESEAL =
            """
            update inventory.machine_credentials set enc_password = $2, enc_sudo_password = $3,
                enc_private_key = $4, enc_key_passphrase = $5, key_id = $6, updated_at = $7
            where machine_id = $1
            """;

    private RotationSql() {}
}
