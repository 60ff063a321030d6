package io.sysup.execution.shells.ssh;

import io.sysup.contracts.machine.HostKeyVerdict;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.execution.machine.Machines;
import io.sysup.execution.shell.ShellException;
import io.sysup.kit.problem.ProblemException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import net.schmizz.keepalive.KeepAliveRunner;
import net.schmizz.sshj.SSHClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes connections, straight or through other machines. A connection that others go through is
 * never the one that jobs of its machine use, so neither ends the other.
 */
final class SshConnector {
    private static final Logger LOGGER = Logger.getLogger(SshConnector.class);

    /** A line that went silent is given up after so many questions. */
    private static final int MISSING_ANSWERS = 3;

    private final SshConfig limits;
    private final Machines inventory;
    private final InstantSource clock;
    private final SshAlgorithms algorithms = new SshAlgorithms();
    private final Semaphore logins;
    private final Map<UUID, JumpHost> jumpHosts = new ConcurrentHashMap<>();

    SshConnector(SshConfig limits, Machines inventory, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        this.inventory = inventory;
        this.logins = new Semaphore(limits.concurrentLogins(), true);
    }

    SshConnection connect(MachineConnection machine, UUID jobId) {
        MachineConnection jump = machine.jump();
        return jump == null ? straight(machine, jobId) : through(jump, machine, jobId);
    }

    private SshConnection straight(MachineConnection machine, UUID jobId) {
        try (LoginDeadline deadline = new LoginDeadline(limits.loginTimeout())) {
            LoginTurn turn = new LoginTurn(logins, deadline::begin);
            try {
                return logIn(
                        machine,
                        jobId,
                        deadline,
                        null,
                        client -> {
                            client.setSocketFactory(turn);
                            client.connect(machine.hostname(), machine.port());
                        });
            } finally {
                turn.end();
            }
        }
    }

    private SshConnection through(MachineConnection jump, MachineConnection machine, UUID jobId) {
        JumpHost host =
                jumpHosts.computeIfAbsent(
                        jump.machineId(), id -> new JumpHost(limits.loginsPerJump()));
        SshConnection line;
        try {
            line = host.use(jump, () -> forPassages(connect(jump, jobId)));
        } catch (ShellException e) {
            throw JumpFailures.onTheWay(machine, jump, e);
        }
        host.turns().acquireUninterruptibly();
        try {
            Passage passage = open(line, jump, machine);
            logins.acquireUninterruptibly();
            try (LoginDeadline deadline = new LoginDeadline(limits.loginTimeout())) {
                deadline.begin(passage.tunnel());
                return logIn(
                        machine,
                        jobId,
                        deadline,
                        passage,
                        client -> client.connectVia(passage.tunnel()));
            } finally {
                logins.release();
            }
        } finally {
            host.turns().release();
        }
    }

    /**
     * Nothing but tunnels is opened on it: they answer as fast as a connection of our own would.
     */
    private SshConnection forPassages(SshConnection connection) {
        connection.client().getConnection().setTimeoutMs((int) limits.connectTimeout().toMillis());
        return connection;
    }

    private static Passage open(
            SshConnection line, MachineConnection jump, MachineConnection machine) {
        Tunnel tunnel =
                new Tunnel(line.client().getConnection(), machine.hostname(), machine.port());
        try {
            tunnel.open();
            return new Passage(line, tunnel);
        } catch (IOException e) {
            tunnel.giveUp();
            line.release();
            throw JumpFailures.notLetThrough(machine, jump, e);
        }
    }

    private SshConnection logIn(
            MachineConnection machine,
            UUID jobId,
            LoginDeadline deadline,
            @Nullable Passage passage,
            Approach approach) {
        AnnouncingClient client = new AnnouncingClient(algorithms.config(machine));
        HostKeyGate gate =
                new HostKeyGate(
                        machine,
                        algorithms.preferred(machine),
                        jobId,
                        () -> passage == null ? client.contacted() : machine.hostname(),
                        sighting -> inventory.sighted(machine.machineId(), sighting));
        client.addHostKeyVerifier(gate);
        if (machine.learnsHostKeys()) {
            new HostKeyRotation(client, machine, jobId, limits.answerTimeout())
                    .begin(gate, told -> inventory.announced(machine.machineId(), told));
        }
        client.setConnectTimeout((int) limits.connectTimeout().toMillis());
        client.setTimeout((int) limits.answerTimeout().toMillis());
        client.getTransport().setTimeoutMs((int) limits.answerTimeout().toMillis());
        try {
            approach.to(client);
            new SshLogin(client, machine, clock).authenticate();
            client.setTimeout(0);
            watch(client);
            tellOfCertificate(machine, gate);
            String shown = gate.shown();
            return new SshConnection(client, machine, shown, passage);
        } catch (IOException | RuntimeException e) {
            new SshConnection(client, machine, "", passage).disconnect();
            throw failure(machine, gate, deadline, e);
        }
    }

    /** Who has logged in may work, whether this could be told or not; the next login tells it. */
    private void tellOfCertificate(MachineConnection machine, HostKeyGate gate) {
        gate.certificateNews()
                .ifPresent(news -> {
                    try {
                        inventory.certified(machine.machineId(), news);
                    } catch (ProblemException e) {
                        LOGGER.debugf(
                                "The certificate of %s stays untold: %s",
                                machine.name(), e.getMessage());
                    }
                });
    }

    private ShellException failure(
            MachineConnection machine, HostKeyGate gate, LoginDeadline deadline, Exception cause) {
        HostKeyVerdict verdict = gate.verdict();
        if (verdict != null && !verdict.status().equals(HostKeyVerdict.APPROVED)) {
            return SshFailures.hostKey(machine, verdict, gate.fingerprint());
        }
        if (deadline.passed()) {
            return SshFailures.tooSlow(machine, limits.loginTimeout(), cause);
        }
        return switch (cause) {
            case ShellException known -> known;
            case IOException broken -> SshFailures.connecting(machine, broken);
            // The library takes a line that is gone by now for a mistake of its caller.
            case IllegalStateException gone when verdict != null ->
                    SshFailures.brokenOff(machine, cause);
            default -> SshFailures.foreign(machine, cause);
        };
    }

    /**
     * Asks for an answer from time to time, so that a line that fell silent is found. Until here
     * the deadline of the login did that; set before the connection is made, sshj would take one
     * more thread of the operating system for each.
     */
    private void watch(SSHClient client) {
        if (client.getConnection().getKeepAlive() instanceof KeepAliveRunner watch) {
            watch.setMaxAliveCount(MISSING_ANSWERS);
            watch.setKeepAliveInterval((int) limits.keepAlive().toSeconds());
            Thread.ofVirtual().name("ssh-keep-alive").start(watch);
        }
    }

    void closeIdle() {
        jumpHosts.values().forEach(host -> host.closeIdle(limits.keepIdle().toNanos()));
    }

    void close() {
        jumpHosts.values().forEach(JumpHost::close);
    }

    /** How a client gets to the SSH server of a machine. */
    private interface Approach {
        void to(SSHClient client) throws IOException;
    }
}
