package io.sysup.inventory.hardware;

import io.sysup.contracts.host.Firmware;
import io.sysup.contracts.host.Hardware;
import io.sysup.contracts.host.KernelState;
import io.sysup.contracts.host.MachineMetricsResult;
import io.sysup.contracts.host.MachineProbeResult;
import io.sysup.contracts.host.Usage;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.metric.Alert;
import io.sysup.inventory.state.ProbeReport;
import io.sysup.kit.db.Tx;
import io.sysup.kit.json.Json;
import io.sysup.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of machine_hardware and machine_metrics_latest: one a machine, the newest. */
@ApplicationScoped
public class HardwareInventory {
    private static final Hardware NOTHING_TOLD =
            new Hardware(
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    new Firmware(null, null, null, null, null));
    private static final Usage NOTHING_MEASURED =
            new Usage(null, null, null, null, null, null, null, List.of());

    private final InventoryDatabase database;

    public HardwareInventory(InventoryDatabase database) {
        this.database = database;
    }

    /** Call only for a probe that is newer than the last one. */
    public void save(
            Tx tx, UUID machineId, UUID snapshotId, MachineProbeResult probe, Instant takenAt) {
        Hardware hardware = probe.hardware() == null ? NOTHING_TOLD : probe.hardware();
        saveHardware(tx, machineId, snapshotId, probe, hardware, takenAt);
    }

    /** Call only when nothing newer was measured. */
    public void saveUsage(
            Tx tx,
            UUID machineId,
            UUID snapshotId,
            MachineProbeResult probe,
            List<Alert> alerts,
            Instant takenAt) {
        Hardware hardware = probe.hardware() == null ? NOTHING_TOLD : probe.hardware();
        Usage usage = probe.usage() == null ? NOTHING_MEASURED : probe.usage();
        saveMetrics(
                tx,
                machineId,
                snapshotId,
                new MachineMetricsResult(
                        MachineMetricsResult.SCHEMA_VERSION,
                        hardware.cpuCores(),
                        hardware.memoryBytes(),
                        usage,
                        List.of(),
                        probe.clockAheadMs()),
                alerts,
                takenAt);
    }

    /** Call only when nothing newer was measured. */
    public void saveUsage(
            Tx tx,
            UUID machineId,
            UUID snapshotId,
            MachineMetricsResult metrics,
            List<Alert> alerts,
            Instant takenAt) {
        saveMetrics(tx, machineId, snapshotId, metrics, alerts, takenAt);
    }

    private static void saveHardware(
            Tx tx,
            UUID machineId,
            UUID snapshotId,
            MachineProbeResult probe,
            Hardware hardware,
            Instant takenAt) {
        KernelState kernel = probe.kernel();
        tx.update(
                HardwareSql.SAVE_HARDWARE,
                machineId,
                probe.schemaVersion(),
                snapshotId,
                hardware.cpuModel(),
                hardware.cpuCores(),
                hardware.memoryBytes(),
                Json.writeNullable(hardware.gpus()),
                Json.writeNullable(hardware.disks()),
                Json.writeNullable(hardware.network()),
                Json.writeNullable(hardware.firmware()),
                Json.writeNullable(probe.warnings()),
                kernel == null ? null : kernel.running(),
                kernel == null ? null : kernel.newestInstalled(),
                probe.bootId(),
                probe.uptimeSeconds(),
                takenAt,
                Json.writeNullable(hardware.drivers()),
                Json.writeNullable(probe.findings()));
    }

    private static void saveMetrics(
            Tx tx,
            UUID machineId,
            UUID snapshotId,
            MachineMetricsResult metrics,
            List<Alert> alerts,
            Instant takenAt) {
        Usage usage = metrics.usage();
        tx.update(
                HardwareSql.SAVE_METRICS,
                machineId,
                takenAt,
                metrics.schemaVersion(),
                snapshotId,
                real(usage.load1()),
                real(usage.load5()),
                real(usage.load15()),
                metrics.cpuCores(),
                metrics.memoryBytes(),
                usage.memoryUsedBytes(),
                usage.memoryAvailableBytes(),
                percent(usage.memoryUsedPercent()),
                Json.write(usage.filesystems() == null ? List.of() : usage.filesystems()),
                percent(usage.rootUsedPercent()),
                Json.write(alerts.stream().map(Alert::text).toList()),
                metrics.clockAheadMs());
    }

    private static @Nullable Float real(@Nullable Double value) {
        return value == null ? null : value.floatValue();
    }

    private static @Nullable Float percent(@Nullable Double value) {
        return value == null ? null : (float) ProbeReport.percent(value);
    }

    HardwareView read(UUID machineId) {
        return database.first(HardwareSql.READ, machineId)
                .map(HardwareView::of)
                .orElseThrow(() -> ProblemException.notFound("The machine " + machineId));
    }
}
