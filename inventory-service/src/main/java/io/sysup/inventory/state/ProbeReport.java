package io.sysup.inventory.state;

import io.sysup.contracts.host.Filesystem;
import io.sysup.contracts.host.HostFinding;
import io.sysup.contracts.host.MachineProbeResult;
import io.sysup.contracts.host.Usage;
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
        int hardwareWarnings)
        implements Report {
    /** From here on a filesystem is worth a look before an upgrade needs the space. */
    private static final double FULL_PERCENT = 90;

    public static ProbeReport of(MachineProbeResult probe, Mark mark) {
        Optional<Usage> usage = Optional.ofNullable(probe.usage());
        return new ProbeReport(
                mark,
                usage.map(Usage::load1).orElse(null),
                usage.map(Usage::memoryUsedPercent).map(ProbeReport::percent).orElse(null),
                usage.map(Usage::rootUsedPercent).map(ProbeReport::percent).orElse(null),
                usage.map(u -> diskWarnings(u).size()).orElse(0),
                hardwareWarnings(probe));
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

    /** One sentence a filesystem that is nearly full. */
    public static List<String> diskWarnings(Usage usage) {
        List<Filesystem> filesystems =
                usage.filesystems() == null ? List.of() : usage.filesystems();
        return filesystems.stream()
                .filter(fs -> fs.usedPercent() >= FULL_PERCENT)
                .map(fs -> "%s is %.0f %% full".formatted(fs.mount(), fs.usedPercent()))
                .toList();
    }

    /** The schema refuses what is no percentage; rounding of a host must not stop an event. */
    public static double percent(double value) {
        return Math.clamp(value, 0, 100);
    }
}
