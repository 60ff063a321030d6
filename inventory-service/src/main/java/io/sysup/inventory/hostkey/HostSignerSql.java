package io.sysup.inventory.hostkey;

/** Statements over host_signers, of which there are a handful. */
final class HostSignerSql {
    private static final String COLUMNS =
            """
            s.id, s.name, s.key_type, s.fingerprint_sha256, s.public_key, s.created_at, s.created_by,
            (select t.name from inventory.tags t where t.id = s.tag_id) as tag
            """;

    static final String LIST =
            "select %s from inventory.host_signers s order by lower(s.name)".formatted(COLUMNS);

    static final String INSERT =
            """
            insert into inventory.host_signers as s (
                id, name, key_type, fingerprint_sha256, public_key, tag_id, created_at, created_by)
            values ($1, $2, $3, $4, $5,
                (select t.id from inventory.tags t where lower(t.name) = lower($6)), $7, $8)
            returning %s
            """
                    .formatted(COLUMNS);

    static final String DELETE = "delete from inventory.host_signers where id = $1 returning name";

    /** One row with its name when the signer speaks for the machine. */
    static final String TRUSTED =
            """
            select s.name from inventory.host_signers s
            where s.fingerprint_sha256 = $2 and (s.tag_id is null or exists (
                select 1 from inventory.machine_tags mt where mt.machine_id = $1 and mt.tag_id = s.tag_id))
            """;

    static final String VOUCHED_FOR =
            """
            select distinct machine_id from inventory.machine_host_keys
            where decided_by = $1 and status = 'approved' and machine_id is not null
            """;

    static final String FORGET =
            """
            update inventory.machine_host_keys k set
                status = 'unknown', decided_at = null, decided_by = null, origin = null
            where k.decided_by = $1 and k.status = 'approved'
            returning k.machine_id, k.key_type, k.fingerprint_sha256
            """;

    private HostSignerSql() {}
}
