package io.sysup.execution.actions.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.host.HostCheckResult;
import io.sysup.contracts.host.RootRights;
import io.sysup.contracts.host.SudoAccess;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.OutputUnparsable;
import io.sysup.execution.actions.sections.SectionReader;
import io.sysup.execution.shell.SudoMode;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostCheckOutputTest {

    @Test
    void tellsWhoAnswered() {
        HostCheckReport report = parse("host-check-password");

        assertThat(report.failure()).isNull();
        assertThat(report.result())
                .isEqualTo(
                        new HostCheckResult(
                                1,
                                "lab-1",
                                "debian",
                                "12",
                                "bookworm",
                                "Debian GNU/Linux 12 (bookworm)",
                                "6.18.44-lab",
                                "amd64",
                                SudoAccess.PASSWORD,
                                "0b7c4f52-6d1e-4c3a-9f0e-2a1d5c8e7b64",
                                report.result().uptimeSeconds(),
                                12,
                                RootRights.of(RootRights.FULL)));
        assertThat(report.result().uptimeSeconds()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "host-check-root,               ROOT",
        "host-check-nopasswd,           NOPASSWD",
        "host-check-password,           PASSWORD",
        "host-check-password-not-given, PASSWORD",
        "host-check-no-sudo-rights,     NONE",
        "host-check-sudo-not-installed, NONE",
    })
    void tellsHowTheLoginBecomesRoot(String capture, SudoAccess access) {
        HostCheckReport report = parse(capture);

        assertThat(report.result().sudo()).isEqualTo(access);
        assertThat(report.failure()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "host-check-password-wrong, sudo_password_wrong",
        "host-check-password-empty, sudo_password_required",
        "host-check-not-permitted,  sudo_not_permitted",
    })
    void refusalOfSudoIsAFailureBesideTheResult(String capture, String kind) {
        HostCheckReport report = parse(capture);

        assertThat(Objects.requireNonNull(report.failure()).kind().word()).isEqualTo(kind);
        assertThat(report.failure().remedy()).isNotBlank();
        assertThat(report.result().hostname()).isEqualTo("lab-1");
    }

    @Test
    void errorTextIsNoBootId() {
        SectionReader reader = new SectionReader("n");
        reader.stdout("@@n begin boot-id");
        reader.stdout("cat: /proc/sys/kernel/random/boot_id: Permission denied");
        reader.stdout("@@n end boot-id 1");

        assertThat(HostFacts.bootId(reader.sections())).isNull();
    }

    @Test
    void shellThatRunsNothingIsUnparsable() {
        SectionReader reader = new SectionReader("n");
        reader.stdout("This account is currently not available.");

        assertThatThrownBy(() -> HostCheckOutput.parse(reader.sections(), SudoMode.NONE, 1))
                .isInstanceOfSatisfying(
                        OutputUnparsable.class,
                        e ->
                                assertThat(e.failure().lines())
                                        .containsExactly(
                                                "This account is currently not available."));
    }

    private static HostCheckReport parse(String capture) {
        return HostCheckOutput.parse(Captures.run("debian-12/" + capture), SudoMode.PASSWORD, 12);
    }
}
