package io.sysup.inventory.state;

import io.sysup.contracts.host.MachineMetricsResult;
import io.sysup.contracts.host.Usage;
import org.jspecify.annotations.Nullable;

/** How full and how busy a machine was, as tiles show it. */
public record UsageReport(
        Mark mark,
        @Nullable Double load1,
        @Nullable Double memoryUsedPercent,
        @Nullable Double rootUsedPercent,
        int diskWarnings)
        implements Report {

    static UsageReport of(MachineMetricsResult metrics, Mark mark) {
        return of(metrics.usage(), mark);
    }

    private static UsageReport of(Usage usage, Mark mark) {
        return new UsageReport(
                mark,
                usage.load1(),
                percent(usage.memoryUsedPercent()),
                percent(usage.rootUsedPercent()),
                ProbeReport.diskWarnings(usage).size());
    }

    static UsageReport of(ProbeReport probe) {
        return new UsageReport(
                probe.mark(),
                probe.load1(),
                probe.memoryUsedPercent(),
                probe.rootUsedPercent(),
                probe.diskWarnings());
    }

    private static @Nullable Double percent(@Nullable Double value) {
        return value == null ? null : ProbeReport.percent(value);
    }
}
