package io.sysup.inventory.timeline;

/** Statements over machine_events. */
final class TimelineSql {
    static final String APPEND =
            """
            insert into inventory.machine_events (
                id, created_at, machine_id, machine_name, event_type, severity,
                actor_type, actor_id, job_id, message, payload_json, source_event_id)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::text::jsonb, $12)
            on conflict (source_event_id) where source_event_id is not null do nothing
            """;

    static final String MACHINE_EXISTS = "select 1 from inventory.machines where id = $1";

    private static final String PAGE =
            """
            select id, created_at, event_type, severity, actor_type, actor_id, message, job_id,
                payload_json::text as payload_json
            from inventory.machine_events
            where machine_id = $1 %s
            order by created_at desc, id desc
            limit $2
            """;

    static final String FIRST_PAGE = PAGE.formatted("");

    static final String NEXT_PAGE =
            PAGE.formatted("and (created_at, id) < ($3::text::timestamptz, $4)");

    private TimelineSql() {}
}
