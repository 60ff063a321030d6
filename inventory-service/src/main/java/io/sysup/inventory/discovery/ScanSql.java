package io.sysup.inventory.discovery;

/** Statements over discovery_scans. Leases are measured by the clock of the database. */
final class ScanSql {
    private static final String SHOWN =
            """
            s.id, s.cidr, s.ports_json::text as ports, s.method, s.status, s.requested_by, s.started_at,
            s.begun_at, s.finished_at, s.result_json::text as result, s.error_message,
            (select count(*)::int from inventory.discovery_candidates c where c.scan_id = s.id) as open,
            (select count(*)::int from inventory.discovery_candidates c
                where c.scan_id = s.id and c.already_known) as known
            """;

    static final String FORGET_OLD =
            """
            delete from inventory.discovery_scans
            where started_at < $1 and status not in ('queued', 'running')
            """;

    /** Leaves the row out when as many as may wait do so already. */
    static final String ADD =
            """
            insert into inventory.discovery_scans (
                id, cidr, ports_json, method, status, started_at, requested_by)
            select $1::uuid, $2, $3::text::jsonb, $4, 'queued', $5::timestamptz, $6
            where (select count(*) from inventory.discovery_scans where status = 'queued') < $7
            """;

    static final String READ =
            "select %s from inventory.discovery_scans s where s.id = $1".formatted(SHOWN);

    static final String PAGE =
            """
            select %s from inventory.discovery_scans s
            where $1::uuid is null or s.id < $1::uuid
            order by s.id desc limit $2
            """
                    .formatted(SHOWN);

    static final String CLAIM =
            """
            update inventory.discovery_scans s set
                status = 'running', begun_at = now(), lease_until = now() + make_interval(secs => $1)
            where s.id = (
                    select q.id from inventory.discovery_scans q where q.status = 'queued'
                    order by q.started_at, q.id limit 1 for update skip locked)
                and not exists (select 1 from inventory.discovery_scans r where r.status = 'running')
            returning s.id, s.cidr, s.ports_json::text as ports, s.method
            """;

    static final String RENEW =
            """
            update inventory.discovery_scans set
                lease_until = now() + make_interval(secs => $2), result_json = $3::text::jsonb
            where id = $1 and status = 'running'
            """;

    static final String END =
            """
            update inventory.discovery_scans set
                status = $2, result_json = coalesce($3::text::jsonb, result_json), error_message = $4,
                finished_at = now(), lease_until = null
            where id = $1 and status = 'running'
            """;

    static final String END_ABANDONED =
            """
            update inventory.discovery_scans set
                status = 'error', error_message = $1, finished_at = now(), lease_until = null
            where status = 'running' and lease_until < now()
            """;

    static final String CANCEL =
            """
            update inventory.discovery_scans set
                status = 'cancelled', finished_at = now(), lease_until = null
            where id = $1 and status in ('queued', 'running')
            """;

    private ScanSql() {}
}
