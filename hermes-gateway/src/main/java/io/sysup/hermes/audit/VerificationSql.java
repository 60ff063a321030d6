package io.sysup.hermes.audit;

/** Statements over audit_verifications; a hundred are kept. */
final class VerificationSql {
    static final String LAST =
            """
            select began_at, ended_at, requested_by, first_seq, last_seq, rows, broken, broken_seq, message
            from hermes.audit_verifications order by ended_at desc limit 1
            """;

    static final String ADD =
            """
            insert into hermes.audit_verifications
                (id, began_at, ended_at, requested_by, first_seq, last_seq, rows, broken, broken_seq, message)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """;

    static final String FORGET_OLD =
            """
            delete from hermes.audit_verifications where id not in (
                select id from hermes.audit_verifications order by ended_at desc limit 100)
            """;

    private VerificationSql() {}
}
