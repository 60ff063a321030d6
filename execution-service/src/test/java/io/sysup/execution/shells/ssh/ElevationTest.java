package io.sysup.execution.shells.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.host.RootRights;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.Rights;
import io.sysup.kit.ids.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ElevationTest {
    private static final RootRights LEAST =
            new RootRights(RootRights.LEAST_PRIVILEGE, List.of("apt.analyze"), List.of());

    @Test
    void aLoginWithAllRightsGetsTheScript() {
        assertThat(line("ops", "nopasswd", null, Rights.ROOT))
                .startsWith("env LC_ALL=C sudo -n -- sh -c 'exit 0' sysup 'c0ffee");
    }

    @Test
    void oneWithTheFewestCallsTheFixedCommandAndSendsNoScript() {
        assertThat(line("ops", "nopasswd", LEAST, Rights.ROOT))
                .isEqualTo(
                        "env LC_ALL=C sudo -n -- /usr/local/lib/sysup/apt-analyze 'c0ffee' 'a'\\''b'");
        assertThat(line("ops", "separate", LEAST, Rights.ROOT))
                .startsWith("env LC_ALL=C sudo -S -k -p '' -- /usr/local/lib/sysup/apt-analyze ");
        assertThat(line("ops", "nopasswd", null, Rights.ROOT_BY_FIXED_COMMAND))
                .contains(" -- /usr/local/lib/sysup/apt-analyze ");
    }

    @Test
    void withoutRootAndByRootItselfNoSudoIsInTheWay() {
        assertThat(line("ops", "nopasswd", LEAST, Rights.LOGIN)).startsWith("sh -c ");
        assertThat(line("root", "none", RootRights.of(RootRights.FULL), Rights.ROOT))
                .startsWith("sh -c ");
    }

    private static String line(
            String user, String sudoMode, @Nullable RootRights known, Rights rights) {
        MachineConnection machine =
                new MachineConnection(
                        Ids.next(),
                        "web-1",
                        "10.0.0.1",
                        22,
                        user,
                        "ssh_key",
                        null,
                        "key",
                        null,
                        sudoMode,
                        "sudo-password",
                        1,
                        false,
                        List.of(),
                        List.of(),
                        null,
                        known,
                        false);
        Command command = new Command("apt-analyze", "exit 0", List.of("c0ffee", "a'b"), rights);
        return Elevation.of(rights, machine).wrap(command, machine);
    }
}
