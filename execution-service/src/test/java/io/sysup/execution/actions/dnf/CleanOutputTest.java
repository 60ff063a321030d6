package io.sysup.execution.actions.dnf;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.apt.AptCleanResult;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.Sections;
import org.junit.jupiter.api.Test;

class CleanOutputTest {
    @Test
    void theRoomThatWasGivenBackIsTold() {
        AptCleanResult result = result(parse("clean", false));

        assertThat(result.filesBefore()).isEqualTo(2);
        assertThat(result.bytesBefore()).isEqualTo(11_713);
        assertThat(result.bytesAfter()).isZero();
    }

    @Test
    void aDryRunOnlyCounts() {
        AptCleanResult result = result(parse("clean-dry-run", true));

        assertThat(result.filesBefore()).isEqualTo(2);
        assertThat(result.filesAfter()).isNull();
    }

    @Test
    void aLockIsInItsWay() {
        ActionOutcome.NotDone busy = (ActionOutcome.NotDone) parse("clean-lock-busy", false);

        assertThat(busy.failure().kind()).isEqualTo(ErrorKind.APT_LOCK_BUSY);
    }

    @Test
    void whereverItWasCutOffWhatIsThereIsCounted() {
        Sections full = Captures.run("dnf/clean-dry-run");
        Sections empty = Captures.run("dnf/clean-lock-busy");
        for (int lines = 0; lines < Captures.length("dnf/clean"); lines++) {
            Sections said = Captures.beginning("dnf/clean", lines);

            assertThat(CleanOutput.cutOff(said, full)).isInstanceOf(Verdict.HalfDone.class);
            assertThat(CleanOutput.cutOff(said, empty))
                    .isInstanceOf(
                            said.closed("before").isPresent()
                                    ? Verdict.Done.class
                                    : Verdict.HalfDone.class);
        }
    }

    private static ActionOutcome parse(String capture, boolean dryRun) {
        return CleanOutput.parse(dryRun, Captures.run("dnf/" + capture));
    }

    private static AptCleanResult result(ActionOutcome outcome) {
        return (AptCleanResult) ((ActionOutcome.Ok) outcome).result().payload();
    }
}
