package io.sysup.inventory.machine;

/** Statements over idempotency_keys. */
final class IdempotencySql {
    static final String FORGET_EXPIRED =
            "delete from inventory.idempotency_keys where expires_at <= $1";

    /** Waits for a request with the same key that is under way. */
    static final String CLAIM =
            """
            insert into inventory.idempotency_keys (caller, key, request_sha256, machine_id, expires_at)
            values ($1, $2, $3, $4, $5) on conflict do nothing
            """;

    static final String FIND =
            """
            select request_sha256, machine_id from inventory.idempotency_keys
            where caller = $1 and key = $2
            """;

    private IdempotencySql() {}
}
