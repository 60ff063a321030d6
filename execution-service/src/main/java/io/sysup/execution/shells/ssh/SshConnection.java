package io.sysup.execution.shells.ssh;

import io.sysup.contracts.machine.MachineConnection;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.OpenFailException;
import net.schmizz.sshj.connection.channel.direct.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** An open, logged-in line to a machine, and what it was opened with. */
final class SshConnection {
    private static final Logger LOGGER = Logger.getLogger(SshConnection.class);

    private final SSHClient client;
    private final String endpoint;
    private final int credentialVersion;
    private final String fingerprint;
    private final @Nullable Passage passage;
    private final AtomicInteger users = new AtomicInteger();
    private volatile long idleSinceNanos = System.nanoTime();
    private volatile boolean retired;
    private volatile String shell = RestrictedShell.BY_PATH;

    /**
     * @param passage through another machine; null for a straight connection
     */
    SshConnection(
            SSHClient client,
            MachineConnection machine,
            String fingerprint,
            @Nullable Passage passage) {
        this.client = client;
        this.endpoint = endpoint(machine);
        this.credentialVersion = machine.credentialVersion();
        this.fingerprint = fingerprint;
        this.passage = passage;
    }

    private static String endpoint(MachineConnection machine) {
        return machine.username() + "@" + machine.hostname() + ":" + machine.port();
    }

    SSHClient client() {
        return client;
    }

    /**
     * @throws OpenFailException when the server allows no further session on this line
     * @throws IOException also when the line is closed by now, which the library takes for a
     *     mistake of its caller
     */
    Session session() throws IOException {
        try {
            return firstOrSecondTry();
        } catch (IllegalStateException e) {
            throw new IOException("it is closed by now", e);
        }
    }

    /**
     * sshd counts a session of which the end has just arrived until it has answered what arrived
     * with it: of two refusals only the second one says that there is no room.
     */
    private Session firstOrSecondTry() throws IOException {
        try {
            return client.startSession();
        } catch (OpenFailException e) {
            return client.startSession();
        }
    }

    /**
     * Usable for this machine as it is known now: same address, credential not changed, key still
     * approved, and the same of the machines on the way.
     */
    boolean fits(MachineConnection machine) {
        return client.isConnected()
                && client.isAuthenticated()
                && endpoint.equals(endpoint(machine))
                && credentialVersion == machine.credentialVersion()
                && HostKeyGate.approves(machine, fingerprint)
                && sameWay(machine.jump());
    }

    private boolean sameWay(@Nullable MachineConnection jump) {
        return passage == null ? jump == null : jump != null && passage.jump().fits(jump);
    }

    /** How {@code sh} is called on this account. */
    String shell() {
        return shell;
    }

    void startShellByName() {
        shell = RestrictedShell.BY_NAME;
    }

    SshConnection use() {
        users.incrementAndGet();
        return this;
    }

    void release() {
        idleSinceNanos = System.nanoTime();
        if (users.decrementAndGet() == 0 && retired) {
            disconnect();
        }
    }

    /** Ends it as soon as nobody uses it. */
    void retire() {
        retired = true;
        if (users.get() == 0) {
            disconnect();
        }
    }

    boolean idleFor(long nanos) {
        return users.get() == 0 && System.nanoTime() - idleSinceNanos > nanos;
    }

    void disconnect() {
        try {
            client.disconnect();
        } catch (IOException e) {
            LOGGER.debugf("Closing %s: %s", endpoint, e.getMessage());
        } finally {
            if (passage != null) {
                passage.leave();
            }
        }
    }
}
