package io.sysup.inventory.setting;

/** Statements over app_settings, which has a handful of rows. */
final class SettingSql {
    static final String ALL =
            """
            select key, scope_ref, value_json::text as value, row_version, updated_at, updated_by
            from inventory.app_settings where scope in ('global', 'tag') order by key, scope_ref
            """;

    /** Changes of settings come one after the other: what one may be depends on another. */
    static final String LOCK = "lock table inventory.app_settings in share row exclusive mode";

    static final String SAVE =
            """
            insert into inventory.app_settings (key, scope, scope_ref, value_json, updated_at, updated_by)
            values ($1, case $2 when '' then 'global' else 'tag' end, $2, $3::text::jsonb, $4, $5)
            on conflict (key, scope, scope_ref) do update set
                value_json = excluded.value_json, row_version = excluded.row_version,
                updated_at = excluded.updated_at, updated_by = excluded.updated_by
            """;

    static final String REMOVE =
            "delete from inventory.app_settings where key = $1 and scope in ('global', 'tag') and scope_ref = $2";

    private static final String CHANGES =
            """
            select id, created_at, actor_type, actor_id, payload_json::text as payload
            from inventory.machine_events
            where event_type = 'setting_changed' and payload_json ->> 'key' = $1 %s
            order by created_at desc, id desc
            limit $2
            """;

    static final String FIRST_CHANGES = CHANGES.formatted("");

    static final String NEXT_CHANGES =
            CHANGES.formatted("and (created_at, id) < ($3::text::timestamptz, $4)");

    private SettingSql() {}
}
