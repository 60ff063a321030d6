package io.sysup.hermes.person;

/** Statements on {@code hermes.people}. */
final class PersonSql {
    static final String SEEN =
            """
            insert into hermes.people
                (subject, label, first_seen_at, last_seen_at, scopes_json, groups_json)
            values ($1, $2, $3, $3, $4::text::jsonb, $5::text::jsonb)
            on conflict (subject) do update
            set label = excluded.label, last_seen_at = excluded.last_seen_at,
                scopes_json = excluded.scopes_json, groups_json = excluded.groups_json\
            """;

    static final String PAGE =
            """
            select subject, label, first_seen_at, last_seen_at, scopes_json::text as scopes,
                blocked_at
            from hermes.people
            where $1::text is null or subject > $1
            order by subject
            limit $2\
            """;

    /** More than one when the label is that of several. */
    static final String NAMED =
            """
            select subject, label, scopes_json::text as scopes, groups_json::text as groups, blocked_at
            from hermes.people
            where subject = $1 or label = $1
            order by subject
            limit 3\
            """;

    /** Nothing that was issued before is in use for longer than two days. */
    static final String OUT =
            """
            select subject, blocked_at is not null as blocked, signed_out_at
            from hermes.people
            where (blocked_at is not null or signed_out_at is not null)
              and (blocked_at is not null or signed_out_at > now() - interval '2 days')
            limit 100000\
            """;

    static final String BLOCK =
            """
            update hermes.people
            set blocked_at = coalesce(blocked_at, now()), blocked_by = coalesce(blocked_by, $2)
            where subject = $1\
            """;

    static final String LET_IN =
            "update hermes.people set blocked_at = null, blocked_by = null where subject = $1";

    static final String SIGN_OUT = "update hermes.people set signed_out_at = $2 where subject = $1";

    private PersonSql() {}
}
