package io.sysup.inventory.hostkey;

/** Statements over machine_host_keys. */
final class HostKeySql {
    private static final String COLUMNS =
            """
            k.id, k.key_type, k.fingerprint_sha256, k.status, k.first_seen_at, k.last_seen_at,
            k.decided_at, k.decided_by, k.origin, k.certified_until
            """;

    static final String OF_MACHINES =
            """
            select k.machine_id, %s from inventory.machine_host_keys k
            where k.machine_id = any((select $1::uuid[])::uuid[]) order by k.first_seen_at, k.id
            """
                    .formatted(COLUMNS);

    /** One row without a key for a machine that showed none; no row for no machine. */
    static final String LIST =
            """
            select %s from inventory.machines m
            left join inventory.machine_host_keys k on k.machine_id = m.id
            where m.id = $1 order by k.first_seen_at, k.id
            """
                    .formatted(COLUMNS);

    /** Of all live machines: the names in a file may be patterns or hashed. */
    static final String ADDRESSES =
            """
            select id, hostname, port from inventory.machines where deleted_at is null order by lower(name), id
            """;

    static final String INSERT =
            """
            insert into inventory.machine_host_keys (
                id, machine_id, hostname, port, key_type, fingerprint_sha256, public_key, status,
                first_seen_at, last_seen_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
            """;

    /** The key follows the machine to a new address: it proves the machine, not the address. */
    static final String SEEN_AGAIN =
            """
            update inventory.machine_host_keys set hostname = $2, port = $3, last_seen_at = $4
            where id = $1
            """;

    static final String REPLACE_APPROVED =
            """
            update inventory.machine_host_keys set
                status = 'rejected', decided_at = $3, decided_by = $4, origin = $5
            where machine_id = $1 and key_type = $2 and status = 'approved'
            """;

    static final String DECIDE =
            """
            update inventory.machine_host_keys k set
                status = $2, decided_at = $3, decided_by = $4, origin = $5
            where id = $1
            returning %s
            """
                    .formatted(COLUMNS);

    static final String DECIDE_ALL =
            """
            update inventory.machine_host_keys set
                status = $2, decided_at = $3, decided_by = $4, origin = $5
            where id = any((select $1::uuid[])::uuid[])
            """;

    static final String CERTIFIED =
            """
            update inventory.machine_host_keys set certified_until = $3, last_seen_at = $4
            where machine_id = $1 and fingerprint_sha256 = $2
            """;

    /** Certificates by their end, each with how many there are and how many end before $1. */
    static final String CERTIFICATES =
            """
            select m.name, k.certified_until, count(*) over ()::int as seen,
                count(*) filter (where k.certified_until < $1) over ()::int as ending
            from inventory.machine_host_keys k join inventory.machines m on m.id = k.machine_id
            where m.deleted_at is null and m.status <> 'disabled' and k.status = 'approved'
                and k.certified_until is not null
                and exists (select 1 from inventory.host_signers s
                    where s.tag_id is null or exists (select 1 from inventory.machine_tags mt
                        where mt.machine_id = m.id and mt.tag_id = s.tag_id))
            order by k.certified_until, m.name limit $2
            """;

    private HostKeySql() {}
}
