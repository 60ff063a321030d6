package io.sysup.hermes.person;

/** Statements of {@link PersonSessions}. */
final class PersonSessionSql {
    static final String INSERT =
            """
            insert into hermes.person_sessions
                (id, cookie_hash, subject, label, scopes_json, sealed, check_at, expires_at,
                 groups_json)
            values ($1, $2, $3, $4, $5::text::jsonb, $6, $7, $8, $9::text::jsonb)\
            """;

    static final String BY_HASH =
            """
            select id, subject, label, scopes_json::text as scopes, sealed, check_at, expires_at,
                groups_json::text as groups
            from hermes.person_sessions
            where cookie_hash = $1\
            """;

    /** Of several gateways one asks the provider; the others go by what is known. */
    static final String CLAIM_CHECK =
            """
            update hermes.person_sessions set check_at = $3
            where id = $1 and check_at = $2\
            """;

    static final String RENEW =
            """
            update hermes.person_sessions
            set label = $2, scopes_json = $3::text::jsonb, sealed = $4, check_at = $5,
                groups_json = $6::text::jsonb
            where id = $1\
            """;

    static final String END_ALL = "delete from hermes.person_sessions where subject = $1";

    static final String END = "delete from hermes.person_sessions where id = $1";

    static final String PURGE = "delete from hermes.person_sessions where expires_at <= $1";

    private PersonSessionSql() {}
}
