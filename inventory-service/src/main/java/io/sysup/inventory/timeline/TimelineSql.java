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
            where machine_id = $1 %s %s
            order by created_at desc, id desc
            limit $2
            """;

    private static final String AFTER_CURSOR = "and (created_at, id) < ($3::text::timestamptz, $4)";

    /** As the index ix_machine_events_host_keys says it. */
    private static final String OF_HOST_KEYS = "and event_type like 'host\\_%'";

    static final String FIRST_PAGE = PAGE.formatted("", "");

    static final String NEXT_PAGE = PAGE.formatted("", AFTER_CURSOR);

    static final String FIRST_PAGE_OF_HOST_KEYS = PAGE.formatted(OF_HOST_KEYS, "");

    static final String NEXT_PAGE_OF_HOST_KEYS = PAGE.formatted(OF_HOST_KEYS, AFTER_CURSOR);

    private TimelineSql() {}
}
