package io.sysup.execution.actions.reboot;

import static io.sysup.execution.actions.reboot.RebootedMachine.BACK;
import static io.sysup.execution.actions.reboot.RebootedMachine.BOOT_A;
import static io.sysup.execution.actions.reboot.RebootedMachine.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.host.RebootResult;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.action.ActionResult;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.WrittenSections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RebootProofTest {

    @Test
    void aNewBootWithTheNewestKernelAndAllThatRanIsWell() {
        ActionResult result = ok(outcome(WAITING, BACK));

        assertThat((RebootResult) result.payload())
                .isEqualTo(
                        new RebootResult(
                                1,
                                true,
                                RebootResult.BOOT_ID,
                                true,
                                List.of("linux-image-6.1.0-40-amd64"),
                                "6.1.0-38-amd64",
                                "6.1.0-40-amd64",
                                "6.1.0-40-amd64",
                                List.of(),
                                List.of(),
                                List.of(),
                                41L));
        assertThat(result.summary())
                .containsEntry("rebootRequired", false)
                .containsEntry("restarted", true);
    }

    @Test
    void aContainerIsProvedByTheStartOfItsInit() {
        RebootedMachine before = WAITING.inContainer();

        ActionResult result = ok(outcome(before, before.with(BOOT_A, "9000", before.kernel())));

        assertThat(((RebootResult) result.payload()).proof()).isEqualTo(RebootResult.INIT_START);
    }

    @Test
    void outsideOfAContainerTheInitProvesNothing() {
        assertThat(
                        WAITING.with(BOOT_A, "9000", WAITING.kernel())
                                .state()
                                .isAnotherStartThan(WAITING.state()))
                .isFalse();
    }

    @Test
    void theOldKernelIsNotWhatWasExpected() {
        Failure failure = failed(outcome(WAITING, BACK.with(BACK.boot(), "2", WAITING.kernel())));

        assertThat(failure.kind()).isEqualTo(ErrorKind.REBOOT_UNVERIFIED);
        assertThat(failure.lines())
                .containsExactly("kernel 6.1.0-38-amd64 runs, not 6.1.0-40-amd64");
    }

    @Test
    void whatFailedOrIsMissingSinceIsNamedAndWhatFailedBeforeIsNot() {
        RebootedMachine before =
                WAITING.running("degraded", List.of("old.service"), List.of("db", "web"));
        RebootedMachine after =
                BACK.running(
                        "degraded", List.of("nginx.service", "old.service"), List.of("db", "new"));

        Failure failure = failed(outcome(before, after));

        assertThat(failure.lines())
                .containsExactly("the unit nginx.service failed", "the container web does not run");
        assertThat(failure.message()).contains("nginx.service").contains("(and more)");
    }

    @Test
    void containersThatCannotBeListedAreNotWell() {
        var after =
                new WrittenSections()
                        .with("boot", "boot " + BACK.boot(), "init 2", "kernel " + BACK.kernel())
                        .with("units")
                        .failed("containers", "Cannot connect to the Docker daemon")
                        .with("reboot", "running " + BACK.kernel())
                        .sections();

        ActionOutcome outcome =
                new RebootProof(WAITING.state(), List.of())
                        .outcome(new RestartWatch.Seen(BootState.of(after), null, 41));

        assertThat(failed(outcome).lines()).containsExactly("Docker does not answer");
    }

    @Test
    void aMachineThatDoesNotComeBackIsUnverifiedAndStillWaits() {
        Failure away = Failure.of(ErrorKind.SSH_UNREACHABLE, "Nothing answers.", null);

        ActionOutcome outcome =
                new RebootProof(WAITING.state(), List.of())
                        .outcome(new RestartWatch.Seen(null, away, 600));

        assertThat(failed(outcome).message()).contains("Nothing answers.");
        ActionResult result = ((ActionOutcome.Failed) outcome).result().orElseThrow();
        assertThat(((RebootResult) result.payload()).restarted()).isFalse();
        assertThat(result.summary()).containsEntry("rebootRequired", true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "boot ", "boot 0", "boot 7f3c9b1e-52aa-4d0e-9f66", "boot cat: no"})
    void whatIsNoBootIdIsNoProof(String line) {
        var said =
                new WrittenSections()
                        .with("boot", line, "init 2", "kernel k")
                        .with("units")
                        .with("containers")
                        .with("reboot")
                        .sections();

        assertThatThrownBy(() -> BootState.of(said)).isInstanceOf(OutputUnparsable.class);
    }

    private static ActionOutcome outcome(RebootedMachine before, RebootedMachine after) {
        return new RebootProof(before.state(), List.of())
                .outcome(new RestartWatch.Seen(after.state(), null, 41));
    }

    private static ActionResult ok(ActionOutcome outcome) {
        return ((ActionOutcome.Ok) outcome).result();
    }

    private static Failure failed(ActionOutcome outcome) {
        return ((ActionOutcome.Failed) outcome).failure();
    }
}
