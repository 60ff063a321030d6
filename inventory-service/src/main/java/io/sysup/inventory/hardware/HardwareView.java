package io.sysup.inventory.hardware;

import io.sysup.contracts.host.Disk;
import io.sysup.contracts.host.Drivers;
import io.sysup.contracts.host.Filesystem;
import io.sysup.contracts.host.Firmware;
import io.sysup.contracts.host.Gpu;
import io.sysup.contracts.host.HostFinding;
import io.sysup.contracts.host.NetworkInterface;
import io.sysup.kit.db.Columns;
import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hardware as the latest probe saw it; all empty before the first one.
 *
 * @param warnings of the hardware and of filesystems that are nearly full
 * @param uptimeSeconds at the time of the probe
 * @param findings the warnings of the probe with their kinds
 */
public record HardwareView(
        @Nullable String cpuModel,
        @Nullable Integer cpuCores,
        @Nullable Long memoryBytes,
        List<Disk> disks,
        List<Filesystem> filesystems,
        List<NetworkInterface> network,
        List<Gpu> gpus,
        @Nullable Firmware firmware,
        List<String> warnings,
        @Nullable Instant updatedAt,
        @Nullable String kernel,
        @Nullable String newestKernel,
        @Nullable Long uptimeSeconds,
        @Nullable Drivers drivers,
        List<HostFinding> findings) {

    static HardwareView of(Row row) {
        String firmware = row.getString("firmware");
        String drivers = row.getString("drivers");
        return new HardwareView(
                row.getString("cpu_model"),
                row.getInteger("cpu_cores"),
                row.getLong("memory_bytes"),
                list(row, "disks", Disk[].class),
                list(row, "filesystems", Filesystem[].class),
                list(row, "network", NetworkInterface[].class),
                list(row, "gpus", Gpu[].class),
                firmware == null ? null : Json.read(firmware, Firmware.class),
                Stream.of("warnings", "disk_warnings")
                        .flatMap(column -> list(row, column, String[].class).stream())
                        .distinct()
                        .toList(),
                Columns.instantOrNull(row, "updated_at"),
                row.getString("kernel"),
                row.getString("newest_kernel"),
                row.getLong("uptime_s"),
                drivers == null ? null : Json.read(drivers, Drivers.class),
                list(row, "findings", HostFinding[].class));
    }

    private static <T> List<T> list(Row row, String column, Class<T[]> type) {
        String text = row.getString(column);
        return text == null ? List.of() : List.of(Json.read(text, type));
    }
}
