package io.sysup.execution.actions.apt;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.apt.AptHoldResult;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.Verdict;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.WrittenSections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldOutputTest {
    private static final HoldRequest HOLD =
            new HoldRequest(List.of("lab-app02", "lab-held"), true, false);

    @ParameterizedTest
    @ValueSource(strings = {"debian-11", "debian-12", "debian-13"})
    void holdTellsWhatWasHeldBeforeAndAfter(String release) {
        AptHoldResult result = ok(release + "/hold", true, false);

        assertThat(result.changed()).containsExactly("lab-app02");
        assertThat(result.before()).containsExactly("lab-held");
        assertThat(result.after()).containsExactly("lab-app02", "lab-held");
    }

    @ParameterizedTest
    @ValueSource(strings = {"debian-11", "debian-12", "debian-13"})
    void takingOffTellsTheSame(String release) {
        AptHoldResult result = ok(release + "/unhold", false, false);

        assertThat(result.changed()).containsExactly("lab-app02");
        assertThat(result.after()).containsExactly("lab-held");
    }

    @Test
    void aDryRunTellsWhatWouldBeHeld() {
        AptHoldResult result = ok("debian-12/hold-dry-run", true, true);

        assertThat(result.dryRun()).isTrue();
        assertThat(result.before()).containsExactly("lab-held");
        assertThat(result.after()).containsExactly("lab-app02", "lab-held");
    }

    @ParameterizedTest
    @ValueSource(strings = {"debian-11", "debian-12"})
    void anUnknownPackageIsRefusedBeforeAnyIsChanged(String release) {
        var refused = (ActionOutcome.NotDone) parse(release + "/hold-unknown", true, false);

        assertThat(refused.failure().kind()).isEqualTo(ErrorKind.INVALID_PARAMETER);
        assertThat(refused.failure().lines()).anyMatch(line -> line.contains("no-such-package"));
    }

    @Test
    void aHeldLockIsNoMissingRight() {
        var busy = (ActionOutcome.NotDone) parse("debian-12/hold-lock-busy", true, false);

        assertThat(busy.failure().kind()).isEqualTo(ErrorKind.APT_LOCK_BUSY);
    }

    @Test
    void whereverItWasCutOffTheMachineTellsWhetherItIsDone() {
        Sections held = left("hi ", "/var/lib/dpkg/status");
        Sections asBefore = left("ii ", "");
        for (int lines = 0; lines < Captures.length("debian-12/hold"); lines++) {
            Sections said = Captures.beginning("debian-12/hold", lines);

            assertThat(AptHold.cutOff(HOLD, said, new Remains(held)))
                    .isInstanceOf(
                            said.closed("before").isPresent()
                                    ? Verdict.Done.class
                                    : Verdict.HalfDone.class);
            assertThat(AptHold.cutOff(HOLD, said, new Remains(asBefore)))
                    .isInstanceOf(Verdict.SafeToRetry.class);
        }
    }

    private static Sections left(String status, String touched) {
        return new WrittenSections()
                .with("touched", touched)
                .with("after", "lab-app02\tall\t1.1\t" + status, "lab-held\tall\t1.0\thi ")
                .with("audit")
                .sections();
    }

    private static ActionOutcome parse(String capture, boolean hold, boolean dryRun) {
        return HoldOutput.parse(
                new HoldRequest(List.of("lab-app02"), hold, dryRun), Captures.run(capture));
    }

    private static AptHoldResult ok(String capture, boolean hold, boolean dryRun) {
        return (AptHoldResult) ((ActionOutcome.Ok) parse(capture, hold, dryRun)).result().payload();
    }
}
