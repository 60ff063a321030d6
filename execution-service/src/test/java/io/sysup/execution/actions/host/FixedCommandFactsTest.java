package io.sysup.execution.actions.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.host.RootRights;
import io.sysup.execution.actions.grants.FixedCommand;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.Sections;
import io.sysup.execution.actions.sections.WrittenSections;
import io.sysup.execution.shell.SudoMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixedCommandFactsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "host-check-root,               NONE,     full",
                "host-check-nopasswd,           NOPASSWD, full",
                "host-check-nopasswd,           NONE,     read_only",
                "host-check-password,           PASSWORD, full",
                "host-check-no-sudo-rights,     NOPASSWD, read_only",
                "host-check-not-permitted,      PASSWORD, read_only",
                "host-check-sudo-not-installed, NONE,     read_only",
                "host-check-password-wrong,     PASSWORD, -",
                "host-check-password-not-given, NOPASSWD, -",
            })
    void withoutFixedCommandsItIsAllOrNothing(String capture, SudoMode registered, String level) {
        RootRights rights = rights(Captures.run("debian-12/" + capture), registered);

        assertThat(rights == null ? null : rights.level()).isEqualTo(level);
    }

    @Test
    void eachActionNeedsAllItsCommandsInThisVersion() {
        Sections all = told(command -> command.sha256() + " yes");
        Sections oldAnalysis =
                told(command ->
                        command == FixedCommand.APT_ANALYZE
                                ? "0".repeat(64) + " yes"
                                : command.sha256() + " yes");
        Sections noStop =
                told(command ->
                        command.sha256()
                                + (command == FixedCommand.DETACHED_STOP ? " no" : " yes"));

        assertThat(rights(all, SudoMode.NOPASSWD))
                .isEqualTo(
                        new RootRights(
                                RootRights.LEAST_PRIVILEGE,
                                List.of(
                                        "apt.analyze",
                                        "apt.upgrade",
                                        "apt.repair",
                                        "machine.probe",
                                        "machine.reboot"),
                                List.of()));
        assertThat(rights(oldAnalysis, SudoMode.NOPASSWD).outdated())
                .containsExactly("apt.analyze");
        assertThat(rights(noStop, SudoMode.NOPASSWD).actions())
                .containsExactly("apt.analyze", "machine.probe");
        assertThat(rights(all, SudoMode.NONE).level()).isEqualTo(RootRights.READ_ONLY);
    }

    private static RootRights rights(Sections sections, SudoMode registered) {
        return FixedCommandFacts.rights(sections, SudoFacts.of(sections), registered);
    }

    private static Sections told(Function<FixedCommand, String> line) {
        return new WrittenSections()
                .with("sudo", "groups ops")
                .with(
                        "fixed-commands",
                        Arrays.stream(FixedCommand.values())
                                .map(each -> each.word() + " " + line.apply(each))
                                .toArray(String[]::new))
                .sections();
    }
}
