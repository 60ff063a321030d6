package io.sysup.inventory.state;

import io.sysup.contracts.host.MachineMetricsResult;
import io.sysup.contracts.host.Usage;
import io.sysup.inventory.metric.Alert;
import io.sysup.inventory.metric.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How full and how busy a machine was, as tiles show it. */
public record UsageReport(
        Mark mark,
        @Nullable Double load1,
        @Nullable Double memoryUsedPercent,
        @Nullable Double rootUsedPercent,
        int diskWarnings,
        List<Alert> alerts)
        implements Report {

    /** A row of an earlier version has no alerts. */
    @SuppressWarnings("NullAway")
    public UsageReport {
        alerts = alerts == null ? List.of() : List.copyOf(alerts);
    }

    static UsageReport of(MachineMetricsResult metrics, List<Alert> alerts, Mark mark) {
        Usage usage = metrics.usage();
        return new UsageReport(
                mark,
                usage.load1(),
                percent(usage.memoryUsedPercent()),
                percent(usage.rootUsedPercent()),
                (int) alerts.stream().filter(Alert::ofDisk).count(),
                alerts);
    }

    static UsageReport of(ProbeReport probe) {
        return new UsageReport(
                probe.mark(),
                probe.load1(),
                probe.memoryUsedPercent(),
                probe.rootUsedPercent(),
                probe.diskWarnings(),
                probe.alerts());
    }

    /** Whether something is so full that the machine needs somebody. */
    boolean has(Level level) {
        return alerts.stream().anyMatch(one -> one.counts() && one.level() == level);
    }

    private static @Nullable Double percent(@Nullable Double value) {
        return value == null ? null : ProbeReport.percent(value);
    }
}
