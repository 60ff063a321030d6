package io.sysup.execution.shells.ssh;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.host.RootRights;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.execution.shell.Command;
import io.sysup.execution.shell.LineSink;
import io.sysup.execution.shell.OutputStreamKind;
import io.sysup.execution.shell.Shell;
import io.sysup.execution.shell.ShellException;
import io.sysup.execution.shell.SudoMode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.schmizz.sshj.connection.ConnectionException;
import net.schmizz.sshj.connection.channel.OpenFailException;
import net.schmizz.sshj.connection.channel.direct.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One user of a connection; each command has a channel of its own. A server that allows no more of
 * them (MaxSessions) is given a connection for this user alone.
 */
final class SshShell implements Shell {
    private static final Logger LOGGER = Logger.getLogger(SshShell.class);

    private final MachineConnection machine;
    private final Supplier<SshConnection> another;
    private SshConnection connection;
    private boolean own;
    private volatile Session.@Nullable Command running;

    /**
     * @param another makes a further connection to the same machine
     */
    SshShell(SshConnection connection, MachineConnection machine, Supplier<SshConnection> another) {
        this.connection = connection;
        this.machine = machine;
        this.another = another;
    }

    @Override
    public int run(Command command, Duration limit, LineSink sink) {
        RestrictedShell restricted = new RestrictedShell(sink);
        int code = runOnce(command, limit, restricted);
        if (restricted.refused()) {
            connection.startShellByName();
            return runOnce(command, limit, sink);
        }
        return code;
    }

    private int runOnce(Command command, Duration limit, LineSink sink) {
        Elevation elevation = Elevation.of(command.rights(), machine);
        SudoComplaints complaints = new SudoComplaints(sink);
        try (Session session = session();
                Session.Command remote = session.exec(line(elevation.wrap(command, machine)))) {
            running = remote;
            LineReader out = new LineReader(OutputStreamKind.STDOUT, complaints);
            LineReader err = new LineReader(OutputStreamKind.STDERR, complaints);
            Thread stdout = out.start(remote.getInputStream());
            Thread stderr = err.start(remote.getErrorStream());
            send(elevation.password(), remote.getOutputStream());
            remote.join(limit.toMillis(), TimeUnit.MILLISECONDS);
            stdout.join();
            stderr.join();
            if (remote.getExitStatus() != null) {
                out.finish();
                err.finish();
            }
            return exitCode(command, elevation, remote, complaints);
        } catch (ConnectionException e) {
            throw broken(command, limit, e);
        } catch (IOException e) {
            throw broken(command, limit, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ShellException.of(
                    ErrorKind.CANCELLED, command.name(), "The work was given up.", null, e);
        } finally {
            running = null;
        }
    }

    private String line(String command) {
        return LoginShellLine.of(command, connection.shell());
    }

    private Session session() throws IOException {
        try {
            return connection.session();
        } catch (OpenFailException e) {
            if (own) {
                throw e;
            }
            SshConnection alone = another.get().use();
            connection.release();
            connection = alone;
            own = true;
            return connection.session();
        }
    }

    /**
     * A command may end before it took its input, and a line may break meanwhile: what is waited
     * for next says which, and how.
     */
    static void send(@Nullable String password, OutputStream input) {
        try (OutputStream stdin = input) {
            if (password != null) {
                stdin.write((password + "\n").getBytes(StandardCharsets.UTF_8));
                stdin.flush();
            }
        } catch (IOException e) {
            LOGGER.debug("A command took no input.", e);
        }
    }

    private int exitCode(
            Command command,
            Elevation elevation,
            Session.Command remote,
            SudoComplaints complaints) {
        Integer code = remote.getExitStatus();
        if (code == null) {
            throw ShellException.of(
                    ErrorKind.SSH_CONNECTION_LOST,
                    command.name(),
                    "The connection to " + machine.name() + " ended before the command did.",
                    "Check the machine; what the command did by then is not known.",
                    null);
        }
        if (code != 0 && elevation.used()) {
            complaints
                    .failure(machine)
                    .ifPresent(failure -> {
                        throw new ShellException(failure, null);
                    });
        }
        return code;
    }

    private ShellException broken(Command command, Duration limit, IOException cause) {
        if (cause.getCause() instanceof java.util.concurrent.TimeoutException) {
            return ShellException.of(
                    ErrorKind.TIMEOUT,
                    command.name(),
                    command.name()
                            + " did not end within "
                            + limit.toSeconds()
                            + " s on "
                            + machine.name()
                            + ".",
                    "Look what the machine is busy with; a longer limit can be given with the job.",
                    cause);
        }
        connection.disconnect();
        return ShellException.of(
                ErrorKind.SSH_CONNECTION_LOST,
                command.name(),
                "The connection to " + machine.name() + " was lost: " + cause.getMessage() + ".",
                "Check the machine and the network.",
                cause);
    }

    @Override
    public SudoMode sudo() {
        return switch (machine.sudoMode()) {
            case "nopasswd" -> SudoMode.NOPASSWD;
            case "same_as_ssh", "separate" -> SudoMode.PASSWORD;
            default -> SudoMode.NONE;
        };
    }

    @Override
    public @Nullable RootRights rights() {
        return machine.rights();
    }

    @Override
    public void abort() {
        Session.Command command = running;
        if (command != null) {
            try {
                command.close();
            } catch (IOException e) {
                connection.disconnect();
            }
        }
    }

    @Override
    public void close() {
        connection.release();
        if (own) {
            connection.disconnect();
        }
    }
}
