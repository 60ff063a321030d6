package io.sysup.execution.queue;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.host.RootRights;
import io.sysup.contracts.machine.MachineConnection;
import java.util.Optional;

/**
 * Refuses what would change a machine before anybody logs in to it, when it cannot come to pass.
 */
final class MissingRights {

    private MissingRights() {}

    static Optional<Failure> of(MachineConnection machine, String action) {
        RootRights rights = machine.rights();
        if (rights == null || rights.allow(action)) {
            return Optional.empty();
        }
        return Optional.of(
                Failure.of(
                                ErrorKind.SUDO_NOT_PERMITTED,
                                sentence(machine.name(), rights, action),
                                "Generate the sudoers file by `sysup sudoers "
                                        + machine.name()
                                        + " --out rights.sh`, run it on the machine as root, then `sysup run credential.test --on "
                                        + machine.name()
                                        + "`.")
                        .atStep("prepare"));
    }

    private static String sentence(String name, RootRights rights, String action) {
        if (rights.outdated().contains(action)) {
            return "The fixed commands for "
                    + action
                    + " on "
                    + name
                    + " are those of another version, or sudo does not allow them.";
        }
        return rights.level().equals(RootRights.READ_ONLY)
                ? name
                        + " is read-only: its login may not become root, and "
                        + action
                        + " needs that."
                : "The login of "
                        + name
                        + " has not the right for "
                        + action
                        + "; it may do "
                        + String.join(", ", rights.actions())
                        + ".";
    }
}
