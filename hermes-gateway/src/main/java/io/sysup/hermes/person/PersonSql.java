package io.sysup.hermes.person;

/** Statements of {@link KnownPeople}. */
final class PersonSql {
    static final String SEEN =
            """
            insert into hermes.people (subject, label, first_seen_at, last_seen_at)
            values ($1, $2, $3, $3)
            on conflict (subject) do update
            set label = excluded.label, last_seen_at = excluded.last_seen_at\
            """;

    static final String PAGE =
            """
            select subject, label, first_seen_at, last_seen_at
            from hermes.people
            where $1::text is null or subject > $1
            order by subject
            limit $2\
            """;

    private PersonSql() {}
}
