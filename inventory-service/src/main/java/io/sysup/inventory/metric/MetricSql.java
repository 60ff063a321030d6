package io.sysup.inventory.metric;

/** Statements over machine_metrics_latest. */
final class MetricSql {
    static final String TAGS =
            """
            select t.name from inventory.machine_tags mt join inventory.tags t on t.id = mt.tag_id
            where mt.machine_id = $1
            """;

    static final String READ =
            """
            select m.id, x.collected_at, x.cpu_load1, x.cpu_load5, x.cpu_load15, x.cpu_cores,
                x.memory_total_bytes, x.memory_used_bytes, x.memory_used_percent,
                x.filesystems_json::text as filesystems
            from inventory.machines m
            left join inventory.machine_metrics_latest x on x.machine_id = m.id
            where m.id = $1
            """;

    /** The clocks that are off most, each with how many there are and how many are off. */
    static final String CLOCKS =
            """
            select m.name, x.clock_ahead_ms, count(*) over ()::int as told,
                count(*) filter (where abs(x.clock_ahead_ms) >= $1) over ()::int as off
            from inventory.machine_metrics_latest x join inventory.machines m on m.id = x.machine_id
            where m.deleted_at is null and m.status <> 'disabled'
                and x.clock_ahead_ms is not null and x.collected_at > $2
            order by abs(x.clock_ahead_ms) desc, m.name limit $3
            """;

    private MetricSql() {}
}
