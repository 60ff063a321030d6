package io.sysup.execution.actions.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.host.CredentialTestResult;
import io.sysup.contracts.host.RootRights;
import io.sysup.contracts.host.SudoAccess;
import io.sysup.execution.action.ActionOutcome;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.shell.SudoMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialTrialTest {
    private static ActionOutcome outcome(String capture, SudoMode registered) {
        return CredentialTrial.outcome(Captures.run("debian-12/" + capture), registered, 7);
    }

    @Test
    void aLoginThatMayWhatIsRegisteredIsOk() {
        assertThat(outcome("host-check-password", SudoMode.PASSWORD))
                .isInstanceOfSatisfying(
                        ActionOutcome.Ok.class,
                        ok ->
                                assertThat(ok.result().payload())
                                        .isEqualTo(
                                                new CredentialTestResult(
                                                        1,
                                                        "lab-1",
                                                        SudoAccess.PASSWORD,
                                                        7,
                                                        RootRights.of(RootRights.FULL))));
        assertThat(outcome("host-check-nopasswd", SudoMode.NOPASSWD))
                .isInstanceOf(ActionOutcome.Ok.class);
        assertThat(outcome("host-check-no-sudo-rights", SudoMode.NONE))
                .isInstanceOf(ActionOutcome.Ok.class);
    }

    @ParameterizedTest
    @CsvSource({
        "host-check-password-wrong,     PASSWORD, sudo_password_wrong",
        "host-check-not-permitted,      PASSWORD, sudo_not_permitted",
        "host-check-password-not-given, NOPASSWD, sudo_password_required",
        "host-check-no-sudo-rights,     NOPASSWD, sudo_not_permitted",
    })
    void oneThatMayNotIsAFailureWithItsRemedy(String capture, SudoMode registered, String kind) {
        assertThat(outcome(capture, registered))
                .isInstanceOfSatisfying(
                        ActionOutcome.Failed.class,
                        failed -> {
                            assertThat(failed.failure().kind().word()).isEqualTo(kind);
                            assertThat(failed.failure().remedy()).isNotBlank();
                            assertThat(failed.result()).isPresent();
                        });
    }
}
