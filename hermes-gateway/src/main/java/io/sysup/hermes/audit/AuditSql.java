package io.sysup.hermes.audit;

/** Statements of {@link AuditLog}. */
final class AuditSql {
    /** Held until the end of the transaction: who appends next sees its rows. */
    static final String LOCK = "select pg_advisory_xact_lock(hashtext('hermes.audit_log'))";

    static final String HEAD =
            """
            select seq, encode(hash, 'hex') as hash, at from hermes.audit_log
            order by seq desc limit 1
            """;

    static final String HASH =
            "select encode(hash, 'hex') as hash from hermes.audit_log where seq = $1";

    static final String INSERT =
            """
            insert into hermes.audit_log
                (seq, id, at, actor, actor_label, action, target, status, outcome, error_kind,
                 remote_address, request_id, details, prev_hash, hash)
            select r.seq, r.id, r.at, r.actor, r.actor_label, r.action, r.target, r.status,
                   r.outcome, r.error_kind, r.remote_address, r.request_id, r.details,
                   decode(r.prev_hash, 'hex'), decode(r.hash, 'hex')
            from unnest((select $1::bigint[]), (select $2::uuid[]), (select $3::timestamptz[]),
                    (select $4::text[]), (select $5::text[]), (select $6::text[]),
                    (select $7::text[]), (select $8::integer[]), (select $9::text[]),
                    (select $10::text[]), (select $11::text[]), (select $12::text[]),
                    (select $13::text[]), (select $14::text[]), (select $15::text[]))
                as r (seq, id, at, actor, actor_label, action, target, status, outcome,
                      error_kind, remote_address, request_id, details, prev_hash, hash)
            """;

    static final String ROWS =
            """
            select seq, id, at, actor, actor_label, action, target, status, outcome, error_kind,
                   remote_address, request_id, details,
                   encode(prev_hash, 'hex') as prev_hash, encode(hash, 'hex') as hash
            from hermes.audit_log\
            """;

    static final String FROM = ROWS + " where seq >= $1 and seq <= $2 order by seq limit $3";

    private AuditSql() {}
}
