package io.sysup.inventory.testing;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.host.Disk;
import io.sysup.contracts.host.DiskHealth;
import io.sysup.contracts.host.Drivers;
import io.sysup.contracts.host.Filesystem;
import io.sysup.contracts.host.Firmware;
import io.sysup.contracts.host.Hardware;
import io.sysup.contracts.host.HostFinding;
import io.sysup.contracts.host.KernelState;
import io.sysup.contracts.host.MachineClass;
import io.sysup.contracts.host.MachineMetricsResult;
import io.sysup.contracts.host.MachineNeeds;
import io.sysup.contracts.host.MachineProbeResult;
import io.sysup.contracts.host.Need;
import io.sysup.contracts.host.OperatingSystem;
import io.sysup.contracts.host.StaleContainer;
import io.sysup.contracts.host.Usage;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.job.Requester;
import io.sysup.contracts.snapshot.SnapshotTaken;
import io.sysup.inventory.metric.Alert;
import io.sysup.inventory.metric.Limit;
import io.sysup.inventory.metric.Limits;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the execution service would report. */
public final class Observations {
    private Observations() {}

    public static JobChanged job(
            UUID machine, UUID job, String action, String state, int version, Instant at) {
        return job(machine, job, action, state, version, at, null, null);
    }

    public static JobChanged failed(
            UUID machine, UUID job, String action, int version, Instant at, ErrorKind kind) {
        Failure failure = Failure.of(kind, "It failed: " + kind, null);
        return job(machine, job, action, "error", version, at, null, failure);
    }

    public static JobChanged job(
            UUID machine,
            UUID job,
            String action,
            String state,
            int version,
            Instant at,
            @Nullable Boolean contact,
            @Nullable Failure failure) {
        boolean waits = state.equals("queued");
        boolean runs = state.equals("running") || state.equals("lost");
        return new JobChanged(
                job,
                version,
                action,
                machine,
                "machine",
                state,
                false,
                1,
                1,
                new Requester(Requester.USER, "client:test"),
                null,
                null,
                at,
                waits ? null : at,
                waits || runs ? null : at,
                contact,
                failure,
                Map.of(),
                at,
                List.of());
    }

    public static SnapshotTaken analysis(
            UUID machine, Instant at, int updates, int security, boolean reboot) {
        return snapshot(
                machine,
                SnapshotTaken.APT_UPDATE_ANALYZE,
                at,
                Map.of("updates", updates, "security", security, "rebootRequired", reboot));
    }

    /** Three needs, and one that could not be found out. */
    public static MachineNeeds needs() {
        return new MachineNeeds(
                Need.YES,
                List.of("packages"),
                List.of("libc6"),
                Need.YES,
                List.of("cron.service", "ssh.service"),
                List.of(),
                Need.YES,
                List.of(new StaleContainer("docker", "4e0fa7a1c3d2", "web")),
                Need.UNKNOWN,
                List.of());
    }

    public static SnapshotTaken probe(UUID machine, Instant at, MachineProbeResult probe) {
        return snapshot(machine, SnapshotTaken.MACHINE_PROBE, at, Json.toObject(probe));
    }

    public static SnapshotTaken metrics(UUID machine, Instant at, double rootUsedPercent) {
        return snapshot(
                machine,
                SnapshotTaken.MACHINE_METRICS,
                at,
                Json.toObject(metrics(rootUsedPercent)));
    }

    public static MachineMetricsResult metrics(double rootUsedPercent) {
        return new MachineMetricsResult(
                MachineMetricsResult.SCHEMA_VERSION,
                4,
                8_000_000_000L,
                probeResult(rootUsedPercent).usage(),
                List.of());
    }

    /** What is above the limits that count when nobody chose others. */
    public static List<Alert> alerts(double rootUsedPercent) {
        return new Limits(new Limit(90, 97), new Limit(95, 99), new Limit(4, 16))
                .alerts(probeResult(rootUsedPercent).usage(), 4);
    }

    /** The same job with what it found out. */
    public static JobChanged telling(JobChanged job, Map<String, Object> summary) {
        return new JobChanged(
                job.jobId(),
                job.version(),
                job.action(),
                job.machineId(),
                job.machine(),
                job.state(),
                job.dryRun(),
                job.attempt(),
                job.lease(),
                job.requestedBy(),
                job.scheduleId(),
                job.scheduleRunId(),
                job.createdAt(),
                job.startedAt(),
                job.finishedAt(),
                job.contact(),
                job.error(),
                summary,
                job.changedAt(),
                job.messages());
    }

    /** A probe of a disk that fails, and of a log that could not be read. */
    public static MachineProbeResult failingDisk() {
        MachineProbeResult probe = probeResult(45);
        Hardware hardware = probe.hardware();
        Disk disk =
                hardware.disks()
                        .getFirst()
                        .with(new DiskHealth("failed", null, 25, 65592L, 1975L, 8L, 0L, null));
        List<HostFinding> findings =
                List.of(
                        HostFinding.warning("disk_failing", "vda", "vda says that it is failing"),
                        HostFinding.note("kernel_log_not_readable", "not without root"));
        return new MachineProbeResult(
                probe.schemaVersion(),
                probe.hostname(),
                probe.os(),
                probe.kernel(),
                probe.machine(),
                new Hardware(
                        hardware.cpuModel(),
                        hardware.cpuCores(),
                        hardware.memoryBytes(),
                        List.of(disk),
                        hardware.network(),
                        hardware.gpus(),
                        hardware.firmware(),
                        new Drivers(
                                List.of(),
                                List.of(new Drivers.ForeignModule("zfs", "PO")),
                                List.of(),
                                List.of(),
                                null)),
                probe.usage(),
                probe.bootId(),
                probe.uptimeSeconds(),
                probe.rebootRequired(),
                probe.rebootPackages(),
                findings.stream().map(HostFinding::message).toList(),
                findings);
    }

    public static SnapshotTaken snapshot(
            UUID machine, String kind, Instant at, Map<String, Object> important) {
        return new SnapshotTaken(Ids.next(), kind, machine, Ids.next(), 1, "ok", at, 1, important);
    }

    public static MachineProbeResult probeResult(double rootUsedPercent) {
        return new MachineProbeResult(
                1,
                "web",
                new OperatingSystem("debian", "12", "bookworm", "Debian GNU/Linux 12", "amd64"),
                new KernelState("6.1.0-18", "6.1.0-20"),
                new MachineClass("vm", "kvm", "generic_vm"),
                new Hardware(
                        "Some CPU",
                        4,
                        8_000_000_000L,
                        List.of(new Disk("vda", "virtual", 20_000_000_000L, false, null)),
                        List.of(),
                        List.of(),
                        new Firmware("SeaBIOS", "1.16", null, null, null)),
                new Usage(
                        0.5,
                        0.4,
                        0.3,
                        2_000_000_000L,
                        6_000_000_000L,
                        25.0,
                        rootUsedPercent,
                        List.of(new Filesystem("/", "ext4", 100, 45, rootUsedPercent))),
                "boot-1",
                3600,
                true,
                List.of("linux-image-amd64"),
                List.of("smartctl is missing"),
                null);
    }
}
