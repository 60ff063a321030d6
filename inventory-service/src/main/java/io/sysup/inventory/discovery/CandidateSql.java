package io.sysup.inventory.discovery;

/** Statements over discovery_candidates. */
final class CandidateSql {
    /**
     * The live machine that has the endpoint of candidate {@code c}, else one whose name had that
     * address when a scan began, else one that showed its key. An address behind another machine is
     * not the address that was scanned.
     */
    private static final String KNOWN =
            """
            coalesce(
                (select m.id from inventory.machines m
                    where m.hostname = c.host and m.port = c.port and m.jump_machine_id is null
                        and m.deleted_at is null),
                (select m.id from inventory.resolved_names r
                    join inventory.machines m on m.hostname = r.hostname and m.port = c.port
                        and m.jump_machine_id is null and m.deleted_at is null
                    where r.addresses @> array[c.host] order by m.id limit 1),
                (select m.id from inventory.machine_host_keys k
                    join inventory.machines m on m.id = k.machine_id and m.deleted_at is null
                    where k.fingerprint_sha256 = c.host_key_fingerprint
                        and k.status in ('approved', 'unknown')
                    order by k.status, k.first_seen_at limit 1))
            """;

    private static final String COLUMNS =
            """
            c.id, c.scan_id, c.host, c.port, c.service, c.reverse_dns, c.host_key_type, c.host_key,
            c.host_key_fingerprint, c.decision, c.decided_by, c.decided_at, c.created_at
            """;

    /** Without a scan the newest candidate of each endpoint. */
    private static final String LISTED =
            """
            with listed as (
                select %s, %s as known_id
                from inventory.discovery_candidates c
                where case when $1::uuid is null
                    then not exists (
                        select 1 from inventory.discovery_candidates n
                        where n.host = c.host and n.port = c.port and n.id > c.id)
                    else c.scan_id = $1::uuid end)
            """
                    .formatted(COLUMNS, KNOWN);

    private static final String MATCHES =
            """
            ($2::text is null or l.decision = $2::text)
                and ($3::boolean is null or (l.known_id is not null) = $3::boolean)
            """;

    static final String PAGE =
            LISTED
                    + """
                    select l.*, m.name as known_name from listed l
                    left join inventory.machines m on m.id = l.known_id
                    where %s and ($4::text is null
                        or (l.host::inet, l.port, l.id) > ($4::text::inet, $5::integer, $6::uuid))
                    order by l.host::inet, l.port, l.id limit $7
                    """
                            .formatted(MATCHES);

    static final String COUNT =
            LISTED
                    + """
                    select count(*) filter (where %s) as total,
                        count(*) filter (where l.decision = 'new') as "new",
                        count(*) filter (where l.decision = 'added') as added,
                        count(*) filter (where l.decision = 'ignored') as ignored,
                        count(*) filter (where l.known_id is not null) as known
                    from listed l
                    """
                            .formatted(MATCHES);

    static final String OF_IDS =
            """
            select l.*, m.name as known_name, m.port = l.port and (m.hostname = l.host
                    or exists (select 1 from inventory.resolved_names r
                        where r.hostname = m.hostname and r.addresses @> array[l.host])) as known_endpoint
            from (select %s, %s as known_id from inventory.discovery_candidates c where c.id = any($1)) l
            left join inventory.machines m on m.id = l.known_id
            order by l.host::inet, l.port, l.id
            """
                    .formatted(COLUMNS, KNOWN);

    /** Who was ignored with this key, or without one, stays ignored. */
    static final String ADD =
            """
            with c as (
                select $1::uuid as id, s.id as scan_id, $3::text as host, $4::integer as port,
                    $8::text as host_key_fingerprint
                from inventory.discovery_scans s where s.id = $2 and s.status = 'running')
            insert into inventory.discovery_candidates (
                id, scan_id, host, port, already_known, created_at, service, reverse_dns, host_key_type,
                host_key_fingerprint, host_key, decision)
            select c.id, c.scan_id, c.host, c.port, %s is not null, $10::timestamptz, $5, $6, $7,
                c.host_key_fingerprint, $9,
                coalesce((
                    select 'ignored' from (
                        select p.decision, p.host_key_fingerprint from inventory.discovery_candidates p
                        where p.host = c.host and p.port = c.port order by p.id desc limit 1) before
                    where before.decision = 'ignored'
                        and before.host_key_fingerprint is not distinct from c.host_key_fingerprint), 'new')
            from c
            on conflict on constraint uq_discovery_candidates_endpoint do nothing
            """
                    .formatted(KNOWN);

    /** What became a machine is decided. */
    static final String DECIDE =
            """
            update inventory.discovery_candidates set decision = $2, decided_by = $3, decided_at = $4
            where id = any($1) and decision <> 'added'
            """;

    static final String ADDED =
            """
            update inventory.discovery_candidates set
                decision = 'added', machine_id = $2, decided_by = $3, decided_at = $4
            where id = $1
            """;

    private CandidateSql() {}
}
