package io.sysup.execution.shells.ssh;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.HostKeyVerdict;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.execution.shell.ShellException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import net.schmizz.sshj.transport.TransportException;
import org.jspecify.annotations.Nullable;

/** Turns what went wrong on the way to a machine into a failure that a person understands. */
final class SshFailures {
    private static final String STEP = "connect";

    /** What sshj says when the server closes the connection in place of its first line. */
    private static final String HUNG_UP = "Server closed connection during identification exchange";

    /** What it says when the connection ends without a reason given. */
    private static final String BROKEN = "Broken transport; encountered EOF";

    private SshFailures() {}

    static ShellException connecting(MachineConnection machine, IOException cause) {
        String address = machine.hostname() + ":" + machine.port();
        return switch (rootOf(cause)) {
            case UnknownHostException e ->
                    ShellException.of(
                            ErrorKind.SSH_UNREACHABLE,
                            STEP,
                            "The name " + machine.hostname() + " is not known.",
                            "Check the host name, or use an IP address.",
                            cause);
            case ConnectException e ->
                    ShellException.of(
                            ErrorKind.SSH_UNREACHABLE,
                            STEP,
                            "Nothing answers at " + address + ": " + e.getMessage() + ".",
                            "Check address and port, that the machine runs and that its SSH server is started.",
                            cause);
            case NoRouteToHostException e ->
                    ShellException.of(
                            ErrorKind.SSH_UNREACHABLE,
                            STEP,
                            "There is no route to " + address + ".",
                            "Check the network and the firewall between here and the machine.",
                            cause);
            case SocketException e -> brokenOff(machine, cause);
            case SocketTimeoutException e -> timeout(address, cause);
            case TimeoutException e -> timeout(address, cause);
            case TransportException e when HUNG_UP.equals(e.getMessage()) -> hungUp(address, cause);
            case TransportException e when BROKEN.equals(e.getMessage()) ->
                    brokenOff(machine, cause);
            default ->
                    ShellException.of(
                            ErrorKind.SSH_UNREACHABLE,
                            STEP,
                            "The SSH connection to "
                                    + address
                                    + " broke off: "
                                    + cause.getMessage()
                                    + ".",
                            "Check that an SSH server listens at this port.",
                            cause);
        };
    }

    private static ShellException hungUp(String address, IOException cause) {
        return ShellException.of(
                ErrorKind.SSH_HUNG_UP,
                STEP,
                address + " hung up before it said who it is.",
                "Check that an SSH server listens at this port. If one does, it has most likely as many logins under way as it takes (MaxStartups), or refuses this address: look into its log.",
                cause);
    }

    /** Nothing was refused: what was asked for last got no answer. */
    static ShellException brokenOff(MachineConnection machine, Exception cause) {
        return ShellException.of(
                ErrorKind.SSH_CONNECTION_LOST,
                STEP,
                "The SSH connection to "
                        + machine.hostname()
                        + ":"
                        + machine.port()
                        + " broke off during the login.",
                "Try again. If it always happens, look into the log of the SSH server.",
                cause);
    }

    private static ShellException timeout(String address, IOException cause) {
        return ShellException.of(
                ErrorKind.SSH_TIMEOUT,
                STEP,
                address + " did not answer in time.",
                "Check the network, the firewall and the load of the machine.",
                cause);
    }

    /** It answered, and did not come to an end. */
    static ShellException tooSlow(MachineConnection machine, Duration limit, Exception cause) {
        return ShellException.of(
                ErrorKind.SSH_TIMEOUT,
                STEP,
                "The login at "
                        + machine.hostname()
                        + ":"
                        + machine.port()
                        + " was not over after "
                        + limit.toSeconds()
                        + " s.",
                "Check the network, the load of the machine, and what answers at this port.",
                cause);
    }

    /** Whatever a foreign server's bytes make the library throw ends this job and nothing else. */
    static ShellException foreign(MachineConnection machine, Exception cause) {
        return ShellException.of(
                ErrorKind.SSH_UNREACHABLE,
                STEP,
                "What answers at "
                        + machine.hostname()
                        + ":"
                        + machine.port()
                        + " does not speak SSH as expected.",
                "Check address and port.",
                cause);
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }

    static ShellException hostKey(
            MachineConnection machine, HostKeyVerdict verdict, @Nullable String fingerprint) {
        String key = "host key " + fingerprint;
        return switch (verdict.status()) {
            case HostKeyVerdict.CHANGED ->
                    ShellException.of(
                            ErrorKind.HOST_KEY_CHANGED,
                            STEP,
                            machine.name()
                                    + " shows another "
                                    + key
                                    + " than the approved one. Nothing was sent to it.",
                            "Find out why: a reinstalled machine, or somebody in between. Approve the new key only when it is known to be right.",
                            null);
            case HostKeyVerdict.REJECTED ->
                    ShellException.of(
                            ErrorKind.HOST_KEY_REJECTED,
                            STEP,
                            "The "
                                    + key
                                    + " of "
                                    + machine.name()
                                    + " was rejected. Nothing was sent to it.",
                            "Approve it if the rejection was a mistake.",
                            null);
            default ->
                    ShellException.of(
                            ErrorKind.HOST_KEY_UNKNOWN,
                            STEP,
                            "The "
                                    + key
                                    + " of "
                                    + machine.name()
                                    + " waits for approval. Nothing was sent to it.",
                            "Compare the fingerprint with the machine's own and approve it: sysup hostkey approve "
                                    + machine.name(),
                            null);
        };
    }
}
