package io.sysup.hermes.grant;

/** Statements of {@link Grants}. */
final class GrantSql {
    private static final String COLUMNS =
            "select id, who, may, selector, note, ends_at, created_at, created_by from hermes.grants\n";

    static final String PAGE =
            COLUMNS
                    + """
                    where ($1::text is null or who = $1) and ($2::uuid is null or id > $2)
                    order by id
                    limit $3\
                    """;

    static final String BY_ID = COLUMNS + "where id = $1";

    /** The oldest first: they count when somebody has too many. */
    static final String CURRENT =
            COLUMNS + "where ends_at is null or ends_at > now() order by id limit $1";

    static final String COUNT = "select count(*) as grants from hermes.grants";

    /** Of two that are added at once, the second sees the first. */
    static final String LOCK = "select pg_advisory_xact_lock(hashtext('hermes.grants'))";

    static final String INSERT =
            """
            insert into hermes.grants (id, who, may, selector, note, ends_at, created_by)
            values ($1, $2, $3, $4, $5, $6, $7)
            on conflict (who, may, selector) do nothing\
            """;

    static final String DELETE = "delete from hermes.grants where id = $1";

    private GrantSql() {}
}
