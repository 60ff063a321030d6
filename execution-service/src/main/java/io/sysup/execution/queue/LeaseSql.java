package io.sysup.execution.queue;

/** Statements on leases. */
final class LeaseSql {
    /** Renews all leases of a worker at once; returns the jobs that are still its own. */
    static final String HEARTBEAT =
            """
            update execution.jobs j
            set lease_expires_at = now() + make_interval(secs => $3), heartbeat_at = now()
            from unnest($1::uuid[], $2::bigint[]) as mine(id, lease)
            where j.id = mine.id and j.lease_token = mine.lease and j.status = 'running'
            returning j.id, j.cancel_requested_at is not null as cancel_requested, j.cancel_force
            """;

    private LeaseSql() {}
}
