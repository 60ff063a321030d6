package io.sysup.execution.actions.needs;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.host.MachineNeeds;
import io.sysup.contracts.host.Need;
import io.sysup.contracts.host.StaleContainer;
import io.sysup.execution.actions.reboot.RebootNeed;
import io.sysup.execution.actions.sections.Captures;
import io.sysup.execution.actions.sections.WrittenSections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedsFoundTest {
    private static final RebootNeed NONE =
            new RebootNeed(false, false, true, List.of(), "6.1.0-18-amd64");

    @Test
    void fourNeedsAreToldApart() {
        MachineNeeds needs =
                needs(
                        NONE,
                        "gone unit ssh.service sshd",
                        "gone unit ssh.service sshd-session",
                        "gone unit cron.service cron",
                        "gone process - my daemon",
                        "gone container docker 0123456789ab nginx",
                        "gone container lxc 101 systemd",
                        "gone session 1000 bash",
                        "gone session 1001 tmux: server",
                        "complete",
                        "name docker 0123456789ab web",
                        "user 1000 alice");

        assertThat(needs.reboot()).isEqualTo(Need.NO);
        assertThat(needs.serviceRestart()).isEqualTo(Need.YES);
        assertThat(needs.services()).containsExactly("cron.service", "ssh.service");
        assertThat(needs.processes()).containsExactly("my daemon");
        assertThat(needs.containerRestart()).isEqualTo(Need.YES);
        assertThat(needs.containers())
                .containsExactly(
                        new StaleContainer("docker", "0123456789ab", "web"),
                        new StaleContainer("lxc", "101", null));
        assertThat(needs.relogin()).isEqualTo(Need.YES);
        assertThat(needs.users()).containsExactly("alice", "uid 1001");
    }

    @Test
    void nothingThatWasSeenByRootIsNoNeed() {
        MachineNeeds needs = needs(NONE, "complete");

        assertThat(List.of(needs.serviceRestart(), needs.containerRestart(), needs.relogin()))
                .containsOnly(Need.NO);
    }

    @Test
    void whatWasNotSeenIsUnknownAndWhatWasSeenIsTold() {
        MachineNeeds needs = needs(NONE, "gone session 1000 bash", "user 1000 alice");

        assertThat(needs.serviceRestart()).isEqualTo(Need.UNKNOWN);
        assertThat(needs.containerRestart()).isEqualTo(Need.UNKNOWN);
        assertThat(needs.relogin()).isEqualTo(Need.YES);
    }

    @Test
    void whoRanOutOfTimeHasNotSeenAll() {
        assertThat(needs(NONE, "cut-short", "complete").serviceRestart()).isEqualTo(Need.UNKNOWN);
    }

    @Test
    void aScriptThatWasTooOldTellsNothing() {
        assertThat(NeedsFound.in(Captures.run("debian-12/analyze"), NONE)).isNull();
    }

    // Forms of its lines as needrestart 3.6 prints them.
    @Test
    void needrestartKnowsServicesBetter() {
        MachineNeeds needs =
                needs(
                        NONE,
                        "gone unit dbus.service dbus-daemon",
                        "gone session 1000 bash",
                        "complete",
                        "NEEDRESTART-VER: 3.6",
                        "NEEDRESTART-KCUR: 6.1.0-18-amd64",
                        "NEEDRESTART-KEXP: 6.1.0-18-amd64",
                        "NEEDRESTART-KSTA: 1",
                        "NEEDRESTART-UCSTA: 2",
                        "NEEDRESTART-SVC: fail2ban.service",
                        "NEEDRESTART-SVC: cron.service",
                        "NEEDRESTART-SVC: sysup-0199.service",
                        "NEEDRESTART-SESS: alice @ session #3",
                        "user 1000 alice");

        assertThat(needs.services()).containsExactly("cron.service", "fail2ban.service");
        assertThat(needs.users()).containsExactly("alice");
        assertThat(needs.reboot()).isEqualTo(Need.YES);
        assertThat(needs.rebootReasons()).containsExactly("microcode");
        assertThat(NeedsFound.reboot(NONE, needs)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"true,  false, 1, packages", "false, true,  1, kernel", "false, false, 2, kernel"})
    void reasonsOfAReboot(boolean flagged, boolean newer, String status, String reason) {
        var reboot = new RebootNeed(flagged, newer, true, List.of(), "6.1.0-18-amd64");

        MachineNeeds needs =
                needs(reboot, "complete", "NEEDRESTART-VER: 3.6", "NEEDRESTART-KSTA: " + status);

        assertThat(needs.reboot()).isEqualTo(Need.YES);
        assertThat(needs.rebootReasons()).containsExactly(reason);
    }

    @Test
    void whatNeedrestartSaysOfKernelsForOtherMachinesIsNotTaken() {
        String[] said = {"complete", "NEEDRESTART-VER: 3.6", "NEEDRESTART-KSTA: 3"};
        var nothingToCompare = new RebootNeed(false, false, false, List.of(), null);
        var container = new RebootNeed(false, false, true, List.of(), null);

        assertThat(needs(NONE, said).reboot()).isEqualTo(Need.NO);
        assertThat(needs(nothingToCompare, said).reboot()).isEqualTo(Need.YES);
        assertThat(needs(container, said).reboot()).isEqualTo(Need.NO);
    }

    @Test
    void withoutAKernelToCompareARebootIsUnknown() {
        var reboot = new RebootNeed(false, false, false, List.of(), null);

        assertThat(needs(reboot, "complete").reboot()).isEqualTo(Need.UNKNOWN);
        assertThat(
                        needs(reboot, "complete", "NEEDRESTART-VER: 3.6", "NEEDRESTART-KSTA: 1")
                                .reboot())
                .isEqualTo(Need.NO);
    }

    private static MachineNeeds needs(RebootNeed reboot, String... lines) {
        return Objects.requireNonNull(
                NeedsFound.in(new WrittenSections().with("needs", lines).sections(), reboot));
    }
}
