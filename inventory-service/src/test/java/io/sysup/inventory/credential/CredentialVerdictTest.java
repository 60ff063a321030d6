package io.sysup.inventory.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.inventory.testing.Observations;
import io.sysup.kit.ids.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialVerdictTest {
    private static final UUID MACHINE = Ids.next();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static @Nullable CredentialVerdict failed(String action, String kind) {
        return CredentialVerdict.of(
                Observations.failed(MACHINE, Ids.next(), action, 3, NOON, ErrorKind.of(kind)));
    }

    @ParameterizedTest
    @CsvSource({
        "apt.analyze,     auth_failed,            error",
        "apt.analyze,     key_invalid,            error",
        "apt.analyze,     sudo_password_wrong,    error",
        "apt.analyze,     secret_unreadable,      error",
        "credential.test, sudo_password_required, error",
        "host.check,      sudo_not_permitted,     error",
        "apt.analyze,     sudo_not_permitted,     ",
        "apt.analyze,     apt_lock_busy,          ",
        "credential.test, ssh_unreachable,        ",
        "credential.test, host_key_unknown,       ",
    })
    void aFailureThatIsNotAboutTheCredentialSaysNothing(
            String action, String kind, @Nullable String status) {
        CredentialVerdict verdict = failed(action, kind);

        assertThat(verdict == null ? null : verdict.status()).isEqualTo(status);
        assertThat(verdict == null ? kind : verdict.errorKind()).isEqualTo(kind);
    }

    @Test
    void eachJobThatWorkedHasLoggedIn() {
        CredentialVerdict probe =
                CredentialVerdict.of(
                        Observations.job(MACHINE, Ids.next(), "machine.probe", "warning", 3, NOON));
        CredentialVerdict test =
                CredentialVerdict.of(
                        Observations.job(MACHINE, Ids.next(), "credential.test", "ok", 3, NOON));

        assertThat(probe).isEqualTo(new CredentialVerdict(null, false));
        assertThat(test).isEqualTo(new CredentialVerdict(null, true));
        assertThat(
                        CredentialVerdict.of(
                                Observations.job(
                                        MACHINE, Ids.next(), "host.check", "cancelled", 3, NOON)))
                .isNull();
    }
}
