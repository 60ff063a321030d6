package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.apt.AptCleanResult;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.WrittenSections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanOutputTest {

    @ParameterizedTest
    @CsvSource({"debian-11, 3552772, 3", "debian-12, 20672, 1", "debian-13, 42755502, 95"})
    void tellsTheBytesBeforeAndAfter(String release, long bytes, int files) {
        assertThat(ok(release + "/clean", false))
                .isEqualTo(new AptCleanResult(1, false, bytes, files, 0L, 0));
    }

    @Test
    void aDryRunTellsWhatThereIs() {
        assertThat(ok("debian-12/clean-dry-run", true))
                .isEqualTo(new AptCleanResult(1, true, 3581948, 4, null, null));
    }

    // apt clears its store first and only then finds that it can not have the lock of the lists.
    @Test
    void aHeldLockMayComeTooLate() {
        var failed = (ActionOutcome.Failed) parse("debian-12/clean-lock-busy", false);

        assertThat(failed.failure().kind()).isEqualTo(ErrorKind.APT_LOCK_BUSY);
        assertThat(((AptCleanResult) failed.result().orElseThrow().payload()).bytesAfter())
                .isZero();
    }

    @Test
    void aCountThatIsMissingIsNotNothing() {
        Sections said = new WrittenSections().with("before", "files 3").with("clean").sections();

        assertThatThrownBy(() -> CleanOutput.parse(true, said))
                .isInstanceOf(OutputUnparsable.class);
    }

    @Test
    void whereverItWasCutOffTheMachineTellsWhatIsLeft() {
        Sections empty = new WrittenSections().with("before", "files 0", "bytes 0").sections();
        for (int lines = 0; lines < Captures.length("debian-12/clean"); lines++) {
            Sections said = Captures.beginning("debian-12/clean", lines);

            assertThat(CleanOutput.cutOff(said, empty))
                    .isInstanceOf(
                            said.closed("before").isPresent()
                                    ? Verdict.Done.class
                                    : Verdict.HalfDone.class);
            assertThat(CleanOutput.cutOff(said, Captures.run("debian-12/clean-dry-run")))
                    .isInstanceOf(Verdict.HalfDone.class);
        }
    }

    private static ActionOutcome parse(String capture, boolean dryRun) {
        return CleanOutput.parse(dryRun, Captures.run(capture));
    }

    private static AptCleanResult ok(String capture, boolean dryRun) {
        return (AptCleanResult) ((ActionOutcome.Ok) parse(capture, dryRun)).result().payload();
    }
}
