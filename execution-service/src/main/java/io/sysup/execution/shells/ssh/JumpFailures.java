package io.sysup.execution.shells.ssh;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.error.Failure;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.execution.shell.ShellException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import net.schmizz.sshj.connection.channel.OpenFailException;
import org.jspecify.annotations.Nullable;

/**
 * Failures between here and a machine behind others. They name the machine on the way, and say
 * nothing of the one behind it.
 */
final class JumpFailures {
    private static final String STEP = "connect";
    private static final Set<ErrorKind> REFUSALS =
            Set.of(
                    ErrorKind.AUTH_FAILED,
                    ErrorKind.KEY_INVALID,
                    ErrorKind.HOST_KEY_UNKNOWN,
                    ErrorKind.HOST_KEY_CHANGED,
                    ErrorKind.HOST_KEY_REJECTED,
                    ErrorKind.JUMP_REFUSED);

    private JumpFailures() {}

    /** The login at a machine on the way failed. */
    static ShellException onTheWay(
            MachineConnection machine, MachineConnection jump, ShellException cause) {
        Failure failure = cause.failure();
        ErrorKind kind =
                REFUSALS.contains(failure.kind())
                        ? ErrorKind.JUMP_REFUSED
                        : ErrorKind.JUMP_UNREACHABLE;
        return ShellException.of(
                kind, STEP, way(machine, jump) + failure.message(), failure.remedy(), cause);
    }

    /** A machine on the way was reached, and opened no line to the next one. */
    static ShellException notLetThrough(
            MachineConnection machine, MachineConnection jump, IOException cause) {
        String address = machine.hostname() + ":" + machine.port();
        OpenFailException refused = refused(cause);
        if (refused != null
                && refused.getReason() == OpenFailException.Reason.ADMINISTRATIVELY_PROHIBITED) {
            return ShellException.of(
                    ErrorKind.JUMP_REFUSED,
                    STEP,
                    way(machine, jump) + "it forwards no connection to " + address + ".",
                    "Allow it in sshd_config of "
                            + jump.name()
                            + " (AllowTcpForwarding, PermitOpen, DisableForwarding), and in the key's options.",
                    cause);
        }
        if (refused != null) {
            return ShellException.of(
                    ErrorKind.SSH_UNREACHABLE,
                    STEP,
                    "Nothing answers at "
                            + address
                            + ", seen from "
                            + jump.name()
                            + ": "
                            + refused.getMessage()
                            + ".",
                    "Check address and port, that the machine runs, and the network between the two.",
                    cause);
        }
        if (cause.getCause() instanceof TimeoutException) {
            return ShellException.of(
                    ErrorKind.SSH_TIMEOUT,
                    STEP,
                    address + " did not answer in time, seen from " + jump.name() + ".",
                    "Check the network and the firewall between the two.",
                    cause);
        }
        return ShellException.of(
                ErrorKind.JUMP_UNREACHABLE,
                STEP,
                way(machine, jump) + "the connection to it broke: " + cause.getMessage() + ".",
                "Check " + jump.name() + " and the network.",
                cause);
    }

    private static @Nullable OpenFailException refused(Throwable failure) {
        if (failure instanceof OpenFailException refused) {
            return refused;
        }
        return failure.getCause() == null ? null : refused(failure.getCause());
    }

    private static String way(MachineConnection machine, MachineConnection jump) {
        return "The way to " + machine.name() + " leads through " + jump.name() + ": ";
    }
}
