package io.sysup.inventory.hardware;

/** Statements over machine_hardware and machine_metrics_latest. */
final class HardwareSql {
    static final String SAVE_HARDWARE =
            """
            insert into inventory.machine_hardware (
                machine_id, schema_version, probe_snapshot_id, cpu_model, cpu_cores, memory_bytes,
                gpus_json, disks_json, network_json, firmware_json, warnings_json,
                kernel, newest_kernel, boot_id, uptime_s, updated_at, driver_json, findings_json)
            values ($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8::text::jsonb, $9::text::jsonb,
                $10::text::jsonb, $11::text::jsonb, $12, $13, $14, $15, $16,
                $17::text::jsonb, $18::text::jsonb)
            on conflict (machine_id) do update set
                schema_version = excluded.schema_version,
                probe_snapshot_id = excluded.probe_snapshot_id,
                cpu_model = excluded.cpu_model, cpu_cores = excluded.cpu_cores,
                memory_bytes = excluded.memory_bytes, gpus_json = excluded.gpus_json,
                disks_json = excluded.disks_json, network_json = excluded.network_json,
                firmware_json = excluded.firmware_json, warnings_json = excluded.warnings_json,
                kernel = excluded.kernel, newest_kernel = excluded.newest_kernel,
                boot_id = excluded.boot_id, uptime_s = excluded.uptime_s,
                updated_at = excluded.updated_at, driver_json = excluded.driver_json,
                findings_json = excluded.findings_json
            """;

    static final String SAVE_METRICS =
            """
            insert into inventory.machine_metrics_latest (
                machine_id, collected_at, schema_version, snapshot_id, cpu_load1, cpu_load5,
                cpu_load15, cpu_cores, memory_total_bytes, memory_used_bytes, memory_available_bytes,
                memory_used_percent, filesystems_json, root_used_percent, warnings_json,
                clock_ahead_ms)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::text::jsonb, $14,
                $15::text::jsonb, $16)
            on conflict (machine_id) do update set
                collected_at = excluded.collected_at, schema_version = excluded.schema_version,
                snapshot_id = excluded.snapshot_id,
                cpu_load1 = excluded.cpu_load1, cpu_load5 = excluded.cpu_load5,
                cpu_load15 = excluded.cpu_load15,
                cpu_cores = excluded.cpu_cores,
                memory_total_bytes = excluded.memory_total_bytes,
                memory_used_bytes = excluded.memory_used_bytes,
                memory_available_bytes = excluded.memory_available_bytes,
                memory_used_percent = excluded.memory_used_percent,
                filesystems_json = excluded.filesystems_json,
                root_used_percent = excluded.root_used_percent,
                warnings_json = excluded.warnings_json,
                clock_ahead_ms = excluded.clock_ahead_ms
            """;

    static final String READ =
            """
            select h.cpu_model, h.cpu_cores, h.memory_bytes, h.disks_json::text as disks,
                h.network_json::text as network, h.gpus_json::text as gpus,
                h.firmware_json::text as firmware, h.warnings_json::text as warnings,
                h.kernel, h.newest_kernel, h.uptime_s, h.updated_at,
                h.driver_json::text as drivers, h.findings_json::text as findings,
                x.filesystems_json::text as filesystems, x.warnings_json::text as disk_warnings
            from inventory.machines m
            left join inventory.machine_hardware h on h.machine_id = m.id
            left join inventory.machine_metrics_latest x on x.machine_id = m.id
            where m.id = $1
            """;

    private HardwareSql() {}
}
