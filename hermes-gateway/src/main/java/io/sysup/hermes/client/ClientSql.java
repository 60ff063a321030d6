package io.sysup.hermes.client;

/** Statements of {@link Clients}. */
final class ClientSql {
    static final String LOCK_FIRST_ADMIN =
            "select pg_advisory_xact_lock(hashtext('hermes.first_admin'))";

    static final String USABLE_ADMIN =
            """
            select 1 from hermes.api_clients
            where status = 'active' and (expires_at is null or expires_at > now())
              and scopes_json ? 'admin'
            limit 1\
            """;

    static final String INSERT =
            """
            insert into hermes.api_clients
                (id, label, client_kind, token_hash, token_prefix, scopes_json, expires_at,
                 rate_limit_per_min, created_by)
            values ($1, $2, $3, $4, $5, $6::text::jsonb, $7, $8, $9)\
            """;

    private static final String ADMISSION =
            """
            select id, label, left(token_hash, 16) as token_mark, scopes_json::text as scopes,
                   rate_limit_per_min,
                   status = 'active' as active, expires_at
            from hermes.api_clients
            """;

    static final String BY_HASH = ADMISSION + "where token_hash = $1";

    /** More than one when the label is that of several. */
    static final String NAMED =
            ADMISSION + "where 'client:' || id = $1 or label = $1 order by id limit 3";

    static final String ROTATE =
            """
            update hermes.api_clients
            set token_hash = $2, token_prefix = $3
            where id = $1 and status = 'active' and (expires_at is null or expires_at > now())\
            """;

    static final String BY_ID = ADMISSION + "where id = $1";

    private static final String VIEW =
            """
            select id, label, client_kind, scopes_json::text as scopes,
                   case when status = 'active' and expires_at <= now() then 'expired'
                        else status end as status,
                   token_prefix, rate_limit_per_min, created_at, created_by, expires_at,
                   last_seen_at, last_used_ip, use_count, revoked_at, revoked_by
            from hermes.api_clients
            """;

    static final String VIEW_BY_ID = VIEW + "where id = $1";

    /** Identifiers grow with time: the newest client comes first. */
    static final String PAGE =
            VIEW + "where ($1::uuid is null or id < $1) order by id desc limit $2";

    static final String COUNT = "select count(*) as clients from hermes.api_clients";

    static final String REVOKE =
            """
            update hermes.api_clients
            set status = 'revoked', revoked_at = now(), revoked_by = $2
            where id = $1 and status <> 'revoked'\
            """;

    static final String RECORD_USE =
            """
            update hermes.api_clients c
            set use_count = c.use_count + u.uses,
                last_seen_at = greatest(c.last_seen_at, u.latest),
                last_used_ip = coalesce(u.ip, c.last_used_ip)
            from jsonb_to_recordset($1::text::jsonb)
                as u (id uuid, uses bigint, latest timestamptz, ip text)
            where c.id = u.id\
            """;

    private ClientSql() {}
}
