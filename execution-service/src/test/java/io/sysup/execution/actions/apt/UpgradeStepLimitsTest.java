package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.execution.action.ActionContext;
import io.sysup.execution.actions.sections.SectionReader;
import io.sysup.execution.detached.KeptRun;
import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.Shell;
import io.sysup.execution.shell.SudoMode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What only looks may not keep its machine as long as the whole upgrade may take. */
class UpgradeStepLimitsTest {
    private final List<Duration> limits = new ArrayList<>();
    private final AptUpgrade upgrade = new AptUpgrade(InstantSource.system());

    @Test
    void planningHasTenMinutesBesideTheWaitForTheLock() {
        upgrade.probe(context(Duration.ofHours(1), Map.of("lockTimeoutSeconds", 300)));

        assertThat(limits).containsExactly(Duration.ofMinutes(15));
    }

    @Test
    void verifyingHasFiveMinutes() {
        upgrade.verify(context(Duration.ofHours(1), Map.of()), new SectionReader("n").sections());

        assertThat(limits).containsExactly(Duration.ofMinutes(5));
    }

    @Test
    void aJobWithLessTimeBoundsItsStepsToo() {
        upgrade.probe(context(Duration.ofMinutes(2), Map.of()));

        assertThat(limits).containsExactly(Duration.ofMinutes(2));
    }

    private ActionContext context(Duration job, Map<String, Object> params) {
        return new ActionContext(
                params,
                true,
                job,
                new Watched(),
                (stream, line) -> {},
                () -> false,
                new KeptRun(Optional.empty()));
    }

    private final class Watched implements Shell {
        @Override
        public int run(Command command, Duration limit, LineSink sink) {
            limits.add(limit);
            return 0;
        }

        @Override
        public SudoMode sudo() {
            return SudoMode.NOPASSWD;
        }

        @Override
        public void abort() {}

        @Override
        public void close() {}
    }
}
