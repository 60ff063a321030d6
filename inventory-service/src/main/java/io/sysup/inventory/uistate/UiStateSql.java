package io.sysup.inventory.uistate;

/** Statements over machine_ui_state. */
final class UiStateSql {
    static final String READ =
            """
            select u.sections_open_json::text as sections, u.last_active_tab, u.tile_mode
            from inventory.machines m left join inventory.machine_ui_state u on u.machine_id = m.id
            where m.id = $1
            """;

    /** Returns no row when there is no such machine. */
    static final String SAVE =
            """
            insert into inventory.machine_ui_state as u (
                machine_id, sections_open_json, last_active_tab, updated_at, tile_mode)
            select id, $2::text::jsonb, $3, $4, nullif($5::text, 'usual') from inventory.machines where id = $1
            on conflict (machine_id) do update set
                sections_open_json = coalesce(excluded.sections_open_json, u.sections_open_json),
                last_active_tab = coalesce(excluded.last_active_tab, u.last_active_tab),
                tile_mode = case when $5 is null then u.tile_mode else excluded.tile_mode end,
                updated_at = excluded.updated_at
            """;

    private UiStateSql() {}
}
