package io.sysup.inventory.credential;

/** Statements over machine_credentials. */
final class CredentialSql {
    static final String SAVE =
            """
            insert into inventory.machine_credentials (
                machine_id, auth_method, enc_password, enc_sudo_password, enc_private_key,
                enc_key_passphrase, key_id, sudo_mode, rotated_at, created_at, updated_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $9)
            on conflict (machine_id) do update set
                auth_method = excluded.auth_method, enc_password = excluded.enc_password,
                enc_sudo_password = excluded.enc_sudo_password,
                enc_private_key = excluded.enc_private_key,
                enc_key_passphrase = excluded.enc_key_passphrase,
                key_id = excluded.key_id, sudo_mode = excluded.sudo_mode,
                credential_version = machine_credentials.credential_version + 1,
                status = 'unknown', last_test_at = null, last_test_error_kind = null,
                rotated_at = excluded.rotated_at, updated_at = excluded.updated_at
            """;

    static final String REMOVE = "delete from inventory.machine_credentials where machine_id = $1";

    /** In one order, as all who change several rows: others would end in a deadlock. */
    static final String USE =
            """
            with used as (
                select machine_id from inventory.machine_credentials
                where machine_id = any($1) order by machine_id for update)
            update inventory.machine_credentials c set last_used_at = $2
            from used u where c.machine_id = u.machine_id
            returning c.machine_id, c.auth_method, c.enc_password, c.enc_sudo_password,
                c.enc_private_key, c.enc_key_passphrase, c.key_id, c.sudo_mode, c.credential_version
            """;

    /**
     * A job that began before the secret was replaced says nothing about the new one; a login that
     * works says nothing about sudo, unless that was tried too.
     */
    static final String TESTED =
            """
            update inventory.machine_credentials set
                status = $2, last_test_at = $3, last_test_error_kind = $4, updated_at = $3
            where machine_id = $1 and (last_test_at is null or last_test_at < $3)
                and (rotated_at is null or rotated_at <= $5)
                and ($6 or $2 <> 'ok' or coalesce(last_test_error_kind, '') not like 'sudo%')
            """;

    static final String BUMP_MACHINE =
            """
            update inventory.machines set row_version = row_version + 1, updated_at = $2
            where id = $1
            returning row_version
            """;

    /** Counts by key; plain are those whose bytes do not look like what Tink writes. */
    static final String KEYS_IN_USE =
            """
            select key_id, count(*) as credentials,
                count(*) filter (where exists (
                    select 1 from unnest(array[enc_password, enc_sudo_password, enc_private_key,
                        enc_key_passphrase]) as secret
                    where length(secret) < 34 or get_byte(secret, 0) <> 1)) as plain
            from inventory.machine_credentials group by key_id
            """;

    private CredentialSql() {}
}
