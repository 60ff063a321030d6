package io.sysup.execution.actions.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.host.Filesystem;
import io.sysup.contracts.host.MachineMetricsResult;
import io.sysup.contracts.host.Usage;
import io.sysup.execution.actions.clock.MachineClock;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.OutputUnparsable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MachineMetricsOutputTest {
    private static final String CAPTURE = "debian-12/machine-metrics";
    private static final Thresholds DEFAULTS = Thresholds.of(Map.of());
    private static final MachineClock UNTOLD = new MachineClock(null);

    @Test
    void readsWhatALabHostTold() {
        MachineMetricsResult metrics =
                MachineMetricsOutput.parse(Captures.run(CAPTURE), DEFAULTS, UNTOLD);

        assertThat(metrics.cpuCores()).isEqualTo(2);
        assertThat(metrics.memoryBytes()).isEqualTo(24684092L * 1024);
        assertThat(metrics.usage().load1()).isEqualTo(2.33);
        assertThat(metrics.usage().load15()).isEqualTo(6.7);
        assertThat(metrics.usage().rootUsedPercent()).isBetween(33.0, 36.0);
        assertThat(metrics.usage().filesystems())
                .extracting(Filesystem::mount)
                .containsExactly("/");
        assertThat(metrics.warnings()).isEmpty();
    }

    @Test
    void warnsOfWhatIsAboveTheLimitsThatWereGiven() {
        Thresholds low =
                Thresholds.of(Map.of("diskPercent", 30, "memoryPercent", 1, "loadPerCore", 3));

        assertThat(MachineMetricsOutput.parse(Captures.run(CAPTURE), low, UNTOLD).warnings())
                .satisfiesExactly(
                        disk -> assertThat(disk).startsWith("/ is 34 % full"),
                        memory -> assertThat(memory).startsWith("memory is"),
                        load -> assertThat(load).isEqualTo("the load is 6.7 on 2 cores"));
    }

    @Test
    void aClockThatIsOffIsAWarning() {
        MachineClock off = new MachineClock(Duration.ofMillis(-61_500));
        MachineMetricsResult metrics =
                MachineMetricsOutput.parse(Captures.run(CAPTURE), DEFAULTS, off);

        assertThat(metrics.warnings()).containsExactly("the clock is 61 s behind");
        assertThat(metrics.clockAheadMs()).isEqualTo(-61_500);
    }

    @Test
    void whatIsNotToldIsNotAboveALimit() {
        Usage nothing = new Usage(null, null, null, null, null, null, null, List.of());

        assertThat(new Thresholds(1, 1, 1).warnings(nothing, null)).isEmpty();
    }

    @Test
    void anAnswerThatStopsIsNoAnswer() {
        for (int lines = 0; lines < Captures.length(CAPTURE) - 1; lines++) {
            var beginning = Captures.beginning(CAPTURE, lines);
            assertThatThrownBy(() -> MachineMetricsOutput.parse(beginning, DEFAULTS, UNTOLD))
                    .as("%d lines", lines)
                    .isInstanceOf(OutputUnparsable.class);
        }
    }
}
