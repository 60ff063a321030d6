package io.sysup.execution.actions.host;

import io.sysup.contracts.host.MachineMetricsResult;
import io.sysup.contracts.host.Usage;
import io.sysup.execution.actions.clock.MachineClock;
import io.sysup.execution.actions.sections.Sections;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@code machine-metrics.sh} printed. */
final class MachineMetricsOutput {
    private MachineMetricsOutput() {}

    /**
     * @throws io.sysup.execution.actions.sections.OutputUnparsable when the output can not be told
     *     to mean what it seems to
     */
    static MachineMetricsResult parse(
            Sections sections, Thresholds thresholds, MachineClock clock) {
        Usage usage = UsageFacts.of(sections);
        Integer cores = Processor.cores(sections);
        List<String> warnings = new ArrayList<>(thresholds.warnings(usage, cores));
        clock.warning().ifPresent(warnings::add);
        return new MachineMetricsResult(
                MachineMetricsResult.SCHEMA_VERSION,
                cores,
                Memory.of(sections.section("meminfo")).totalBytes(),
                usage,
                List.copyOf(warnings),
                clock.aheadMs());
    }
}
