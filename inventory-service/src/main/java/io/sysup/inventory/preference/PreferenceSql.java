package io.sysup.inventory.preference;

/** Statements over user_preferences. */
final class PreferenceSql {
    static final String ALL =
            """
            select key, value_json::text as value from inventory.user_preferences
            where user_id = $1 order by key
            """;

    static final String SAVE =
            """
            insert into inventory.user_preferences (id, user_id, key, value_json, updated_at)
            values ($1, $2, $3, $4::text::jsonb, $5)
            on conflict (user_id, key) do update set
                value_json = excluded.value_json, updated_at = excluded.updated_at
            """;

    static final String REMOVE =
            "delete from inventory.user_preferences where user_id = $1 and key = $2";

    private PreferenceSql() {}
}
