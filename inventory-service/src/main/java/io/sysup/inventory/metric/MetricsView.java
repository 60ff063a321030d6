package io.sysup.inventory.metric;

import io.sysup.contracts.host.Filesystem;
import io.sysup.contracts.host.Usage;
import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest numbers of a machine with what counts as too much; no numbers before the first look.
 *
 * @param stale whether they are older than the settings want them
 */
public record MetricsView(
        @Nullable Instant collectedAt,
        boolean stale,
        @Nullable Double load1,
        @Nullable Double load5,
        @Nullable Double load15,
        @Nullable Integer cpuCores,
        @Nullable Long memoryTotalBytes,
        @Nullable Long memoryUsedBytes,
        @Nullable Double memoryUsedPercent,
        List<Filesystem> filesystems,
        Limits limits,
        List<Alert> alerts) {

    static MetricsView of(Row row, Limits limits, Duration staleAfter, Instant now) {
        Instant at = Columns.instantOrNull(row, "collected_at");
        String told = row.getString("filesystems");
        List<Filesystem> filesystems =
                told == null ? List.of() : List.of(Json.read(told, Filesystem[].class));
        Double load15 = number(row, "cpu_load15");
        Double memory = number(row, "memory_used_percent");
        Integer cores = row.getInteger("cpu_cores");
        Usage usage = new Usage(null, null, load15, null, null, memory, null, filesystems);
        return new MetricsView(
                at,
                at != null && at.plus(staleAfter).isBefore(now),
                number(row, "cpu_load1"),
                number(row, "cpu_load5"),
                load15,
                cores,
                row.getLong("memory_total_bytes"),
                row.getLong("memory_used_bytes"),
                memory,
                filesystems,
                limits,
                limits.alerts(usage, cores));
    }

    /** A real column holds 45.3 as 45.299999. */
    private static @Nullable Double number(Row row, String column) {
        Float value = row.getFloat(column);
        return value == null ? null : Math.round(value * 100) / 100.0;
    }
}
