package io.sysup.execution.shells.ssh;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.HostKeyVerdict;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.execution.machine.Machines;
import io.sysup.execution.shell.Shell;
import io.sysup.execution.shell.ShellException;
import io.sysup.execution.shell.Shells;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import net.schmizz.keepalive.KeepAlive;
import net.schmizz.keepalive.KeepAliveRunner;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.SSHClient;

/**
 * Connections to machines: one a machine, kept open between jobs, checked against what is known at
 * each use.
 */
@ApplicationScoped
public class SshShells implements Shells {
    /** A line that went silent is given up after so many questions. */
    private static final int MISSING_ANSWERS = 3;

    private final SshConfig limits;
    private final Machines inventory;
    private final SshAlgorithms algorithms = new SshAlgorithms();
    private final Semaphore logins;
    private final Map<UUID, SshConnection> open = new ConcurrentHashMap<>();
    private volatile boolean closed;

    public SshShells(SshConfig limits, Machines inventory) {
        this.limits = limits;
        this.inventory = inventory;
        this.logins = new Semaphore(limits.concurrentLogins(), true);
    }

    @Override
    public Shell open(MachineConnection machine, UUID jobId) {
        SshConnection kept = open.get(machine.machineId());
        if (kept != null) {
            if (kept.fits(machine)) {
                return shell(kept, machine, jobId);
            }
        }
        return login(machine, jobId);
    }

    @Override
    public Shell login(MachineConnection machine, UUID jobId) {
        SshConnection kept = open.remove(machine.machineId());
        if (kept != null) {
            kept.disconnect();
        }
        SshConnection fresh = connect(machine, jobId);
        SshConnection replaced = open.put(machine.machineId(), fresh);
        if (replaced != null) {
            replaced.disconnect();
        }
        return shell(fresh, machine, jobId);
    }

    private SshShell shell(SshConnection connection, MachineConnection machine, UUID jobId) {
        return new SshShell(connection.use(), machine, () -> connect(machine, jobId));
    }

    private SshConnection connect(MachineConnection machine, UUID jobId) {
        if (closed) {
            throw ShellException.of(
                    ErrorKind.UNAVAILABLE,
                    "connect",
                    "The service is stopping.",
                    "Nothing needs to be done.",
                    null);
        }
        LoginTurn turn = new LoginTurn(logins);
        try {
            return loginNow(machine, jobId, turn);
        } finally {
            turn.end();
        }
    }

    private SshConnection loginNow(MachineConnection machine, UUID jobId, LoginTurn turn) {
        DefaultConfig config = algorithms.config();
        HostKeyGate gate =
                new HostKeyGate(
                        machine,
                        jobId,
                        sighting -> inventory.sighted(machine.machineId(), sighting));
        SSHClient client = new SSHClient(config);
        client.addHostKeyVerifier(gate);
        client.setSocketFactory(turn);
        keepAlive(client);
        client.setConnectTimeout((int) limits.connectTimeout().toMillis());
        client.setTimeout((int) limits.answerTimeout().toMillis());
        client.getTransport().setTimeoutMs((int) limits.answerTimeout().toMillis());
        try {
            client.connect(machine.hostname(), machine.port());
            SshLogin.authenticate(client, machine);
            client.setTimeout(0);
            return new SshConnection(client, machine, Objects.requireNonNull(gate.fingerprint()));
        } catch (IOException e) {
            new SshConnection(client, machine, "").disconnect();
            HostKeyVerdict verdict = gate.verdict();
            if (verdict != null && !verdict.status().equals(HostKeyVerdict.APPROVED)) {
                throw SshFailures.hostKey(machine, verdict, gate.fingerprint());
            }
            throw SshFailures.connecting(machine, e);
        } catch (RuntimeException e) {
            new SshConnection(client, machine, "").disconnect();
            throw e instanceof ShellException known ? known : foreign(machine, e);
        }
    }

    /** Must be set before the connection is made: only then is it watched. */
    private void keepAlive(SSHClient client) {
        KeepAlive keepAlive = client.getConnection().getKeepAlive();
        if (keepAlive instanceof KeepAliveRunner counted) {
            counted.setMaxAliveCount(MISSING_ANSWERS);
        }
        keepAlive.setKeepAliveInterval((int) limits.keepAlive().toSeconds());
    }

    /** Whatever a foreign server's bytes make the library throw ends this job and nothing else. */
    private static ShellException foreign(MachineConnection machine, RuntimeException cause) {
        return ShellException.of(
                ErrorKind.SSH_UNREACHABLE,
                "connect",
                "What answers at "
                        + machine.hostname()
                        + ":"
                        + machine.port()
                        + " does not speak SSH as expected.",
                "Check address and port.",
                cause);
    }

    @Scheduled(every = "30s", delayed = "30s")
    void closeIdle() {
        open.forEach((id, connection) -> {
            if (connection.idleFor(limits.keepIdle().toNanos()) && open.remove(id, connection)) {
                connection.disconnect();
            }
        });
    }

    void closeAll(@Observes ShutdownEvent event) {
        closed = true;
        open.values().forEach(SshConnection::disconnect);
    }
}
