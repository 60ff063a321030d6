package io.sysup.inventory.state;

import io.sysup.contracts.host.HostFinding;
import io.sysup.contracts.host.MachineProbeResult;
import io.sysup.contracts.host.Usage;
import io.sysup.inventory.metric.Alert;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The numbers of the latest probe that tiles show. */
public record ProbeReport(
        Mark mark,
        @Nullable Double load1,
        @Nullable Double memoryUsedPercent,
        @Nullable Double rootUsedPercent,
        int diskWarnings,
        int hardwareWarnings,
        List<Alert> alerts)
        implements Report {

    /** A row of an earlier version has no alerts. */
    @SuppressWarnings("NullAway")
    public ProbeReport {
        alerts = alerts == null ? List.of() : List.copyOf(alerts);
    }

    static ProbeReport of(MachineProbeResult probe, List<Alert> alerts, Mark mark) {
        Optional<Usage> usage = Optional.ofNullable(probe.usage());
        return new ProbeReport(
                mark,
                usage.map(Usage::load1).orElse(null),
                usage.map(Usage::memoryUsedPercent).map(ProbeReport::percent).orElse(null),
                usage.map(Usage::rootUsedPercent).map(ProbeReport::percent).orElse(null),
                (int) alerts.stream().filter(Alert::ofDisk).count(),
                hardwareWarnings(probe),
                alerts);
    }

    /** What a probe could not look at is no warning; older ones did not tell it apart. */
    private static int hardwareWarnings(MachineProbeResult probe) {
        if (probe.findings() == null) {
            return probe.warnings() == null ? 0 : probe.warnings().size();
        }
        return (int)
                probe.findings().stream()
                        .filter(each -> each.level().equals(HostFinding.WARNING))
                        .count();
    }

    /** The schema refuses what is no percentage; rounding of a host must not stop an event. */
    public static double percent(double value) {
        return Math.clamp(value, 0, 100);
    }
}
