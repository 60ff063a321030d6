package io.sysup.execution.shells.ssh;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.OutputStreamKind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Passes lines on and remembers the few in which sudo says why it refused; texts of sudo 1.9 under
 * LC_ALL=C.
 */
final class SudoComplaints implements LineSink {
    private static final int KEPT = 5;

    private final LineSink next;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile boolean started;

    SudoComplaints(LineSink next) {
        this.next = next;
    }

    @Override
    public void line(OutputStreamKind stream, String text) {
        if (stream == OutputStreamKind.STDOUT) {
            started = true;
        } else if (lines.size() < KEPT) {
            lines.add(text);
        }
        next.line(stream, text);
    }

    /** What sudo refused; empty when the command itself ran, whatever it printed. */
    Optional<Failure> failure(MachineConnection machine) {
        if (started) {
            return Optional.empty();
        }
        String said = String.join("\n", lines);
        String user = machine.username() + " on " + machine.name();
        if (said.contains("incorrect password attempt") || said.contains("Sorry, try again")) {
            return failed(
                    ErrorKind.SUDO_PASSWORD_WRONG,
                    "sudo refuses the stored password of " + user + ".",
                    "Store the right sudo password, and check whether sudo uses the login password or its own.");
        }
        if (said.contains("password is required") || said.contains("no password was provided")) {
            return failed(
                    ErrorKind.SUDO_PASSWORD_REQUIRED,
                    "sudo asks for a password, and " + user + " is registered as needing none.",
                    "Store a sudo password, or allow passwordless sudo in /etc/sudoers.d.");
        }
        if (said.contains("not in the sudoers file")
                || said.contains("is not allowed to")
                || said.contains("may not run sudo")) {
            return failed(
                    ErrorKind.SUDO_NOT_PERMITTED,
                    "User " + user + " may not use sudo.",
                    "Add the user to the group sudo, or use an account that has the right.");
        }
        if (said.contains("sudo: not found") || said.contains("sudo: command not found")) {
            return failed(
                    ErrorKind.SUDO_NOT_PERMITTED,
                    "sudo is not installed on " + machine.name() + ".",
                    "Install sudo, or log in as root with a key.");
        }
        return Optional.empty();
    }

    private Optional<Failure> failed(ErrorKind kind, String message, String remedy) {
        return Optional.of(new Failure(kind, message, remedy, "sudo", lines));
    }
}
