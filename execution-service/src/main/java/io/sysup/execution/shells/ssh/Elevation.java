package io.sysup.execution.shells.ssh;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.host.RootRights;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.Rights;
import io.sysup.execution.shell.ShellException;
import org.jspecify.annotations.Nullable;

/**
 * How a command becomes root.
 *
 * @param prefix words before the command
 * @param password for sudo, sent on standard input; never part of a command line
 */
record Elevation(String prefix, @Nullable String password) {
    private static final Elevation NONE = new Elevation("", null);

    static Elevation of(Rights rights, MachineConnection machine) {
        return switch (rights) {
            case LOGIN -> NONE;
            case LOGIN_WITH_SUDO_PASSWORD -> new Elevation("", sudoPassword(machine));
            case ROOT, ROOT_BY_FIXED_COMMAND -> root(machine);
        };
    }

    private static @Nullable String sudoPassword(MachineConnection machine) {
        return switch (machine.sudoMode()) {
            case "same_as_ssh" -> machine.password();
            case "separate" -> machine.sudoPassword();
            default -> null;
        };
    }

    private static Elevation root(MachineConnection machine) {
        if (machine.username().equals("root")) {
            return NONE;
        }
        return switch (machine.sudoMode()) {
            case "nopasswd" -> new Elevation("env LC_ALL=C sudo -n -- ", null);
            case "same_as_ssh", "separate" ->
                    new Elevation("env LC_ALL=C sudo -S -k -p '' -- ", sudoPassword(machine));
            default ->
                    throw ShellException.of(
                            ErrorKind.SUDO_NOT_PERMITTED,
                            "sudo",
                            "This needs root rights, and "
                                    + machine.name()
                                    + " is registered without sudo.",
                            "Give the user sudo rights and store how it uses sudo (same, separate or no password).",
                            null);
        };
    }

    /** The words for the machine: where sudo allows fixed commands only, the fixed command. */
    String wrap(Command command, MachineConnection machine) {
        return prefix + (byFixedCommand(command, machine) ? command.fixedLine() : command.line());
    }

    private boolean byFixedCommand(Command command, MachineConnection machine) {
        return switch (command.rights()) {
            case LOGIN, LOGIN_WITH_SUDO_PASSWORD -> false;
            case ROOT_BY_FIXED_COMMAND -> used();
            case ROOT ->
                    used()
                            && machine.rights() != null
                            && machine.rights().level().equals(RootRights.LEAST_PRIVILEGE);
        };
    }

    boolean used() {
        return !prefix.isEmpty();
    }

    @Override
    public String toString() {
        return "Elevation[" + prefix + "]";
    }
}
