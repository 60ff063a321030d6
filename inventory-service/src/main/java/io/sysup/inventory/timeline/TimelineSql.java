package io.sysup.inventory.timeline;

/** Statements over machine_events. */
final class TimelineSql {
    static final String APPEND =
            """
            insert into inventory.machine_events (
                id, created_at, machine_id, machine_name, event_type, severity,
                actor_type, actor_id, job_id, message, payload_json, source_event_id)
            select l.id, l.at, l.machine, l.name, l.type, l.severity,
                l.actor, l."actorId", l.job, l.message, l.payload, l.source
            from jsonb_to_recordset($1::text::jsonb) as l (
                id uuid, at timestamptz, machine uuid, name text, type text, severity text,
                actor text, "actorId" text, job uuid, message text, payload jsonb, source uuid)
            on conflict (source_event_id) where source_event_id is not null do nothing
            """;

    static final String MACHINE_EXISTS = "select 1 from inventory.machines where id = $1";

    /** Filled with the condition, the place after which it begins, and the number of rows. */
    static final String PAGE =
            """
            select e.id, e.created_at, e.machine_id, e.machine_name, e.event_type, e.severity, e.actor_type,
                e.actor_id, e.message, e.job_id, e.payload_json::text as payload_json
            from inventory.machine_events e
            where %s and %s
            order by e.created_at desc, e.id desc
            limit %d
            """;

    /** Whether more rows fit than an export may have. */
    static final String BEYOND =
            "select 1 from inventory.machine_events e where %s order by e.created_at desc, e.id desc offset %d limit 1";

    /**
     * What is the only word on something is kept: who changed a setting, and what became of host
     * keys.
     */
    static final String FORGET =
            """
            delete from inventory.machine_events where id in (
                select e.id from inventory.machine_events e
                where e.created_at < $1 and e.event_type <> 'setting_changed' and e.event_type not like 'host\\_%'
                order by e.created_at, e.id limit $2
                for update skip locked)
            """;

    private TimelineSql() {}
}
