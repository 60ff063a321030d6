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

    private MetricSql() {}
}
