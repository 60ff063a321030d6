package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.apt.AptAutoremoveResult;
import io.sysup.contracts.apt.ChangeOperation;
import io.sysup.contracts.apt.PackageChange;
import io.sysup.contracts.apt.PlanOperation;
import io.sysup.contracts.apt.PlannedPackage;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.SectionReader;
import io.sysup.execution.actions.sections.Sections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutoremoveOutputTest {
    private static final String REMOVED = "debian-12/autoremove";

    @ParameterizedTest
    @ValueSource(strings = {"debian-11", "debian-12", "debian-13"})
    void aDryRunShowsWhatIsNotNeeded(String release) {
        AptAutoremoveResult result = ok(release + "/autoremove-dry-run", true);

        assertThat(result.plan())
                .containsExactly(
                        new PlannedPackage(
                                "lab-newlib",
                                "all",
                                PlanOperation.REMOVE,
                                "1.1",
                                null,
                                null,
                                false,
                                null));
        assertThat(result.changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"debian-11", "debian-12", "debian-13"})
    void itIsRemoved(String release) {
        assertThat(ok(release + "/autoremove", false).changes())
                .containsExactly(
                        new PackageChange(
                                "lab-newlib", "all", ChangeOperation.REMOVED, "1.1", null));
    }

    @Test
    void whereAllIsNeededNothingIsPlanned() {
        assertThat(ok("debian-12/autoremove-none", true).plan()).isEmpty();
    }

    @Test
    void theRunningKernelIsNeverRemoved() {
        var refused = (ActionOutcome.NotDone) parse("debian-12/autoremove-running-kernel", false);

        assertThat(refused.failure().message()).contains("linux-image-6.18.44-lab");
        assertThat(refused.failure().remedy()).isNotBlank();
        assertThat(refused.result().orElseThrow().changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"debian-11", "debian-12"})
    void aHeldLockChangedNothing(String release) {
        var busy = (ActionOutcome.NotDone) parse(release + "/autoremove-lock-busy", false);

        assertThat(busy.failure().kind()).isEqualTo(ErrorKind.APT_LOCK_BUSY);
    }

    @Test
    void whereverItWasCutOffTheMachineTellsWhetherItIsDone() {
        Sections gone = left("after", "/var/lib/dpkg/status");
        Sections there = left("before", "");
        for (int lines = 0; lines < Captures.length(REMOVED); lines++) {
            Sections said = Captures.beginning(REMOVED, lines);

            assertThat(AutoremoveOutput.cutOff(said, new Remains(gone)))
                    .isInstanceOf(
                            said.closed("before").isPresent()
                                    ? Verdict.Done.class
                                    : Verdict.HalfDone.class);
            assertThat(AutoremoveOutput.cutOff(said, new Remains(there)))
                    .isInstanceOf(Verdict.SafeToRetry.class);
        }
    }

    private static Sections left(String packages, String touched) {
        SectionReader reader = new SectionReader("n");
        section(reader, "touched", touched.lines().toList());
        section(reader, "after", Captures.run(REMOVED).section(packages).lines());
        section(reader, "audit", List.of());
        return reader.sections();
    }

    private static void section(SectionReader reader, String name, List<String> lines) {
        reader.stdout("@@n data " + name);
        lines.forEach(reader::stdout);
        reader.stdout("@@n end " + name + " 0");
    }

    private static ActionOutcome parse(String capture, boolean dryRun) {
        return AutoremoveOutput.parse(new AutoremoveRequest(60, dryRun), Captures.run(capture));
    }

    private static AptAutoremoveResult ok(String capture, boolean dryRun) {
        return (AptAutoremoveResult) ((ActionOutcome.Ok) parse(capture, dryRun)).result().payload();
    }
}
