package io.sysup.execution.shells.ssh;

import io.sysup.contracts.machine.MachineConnection;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import net.schmizz.sshj.SSHClient;
import org.jboss.logging.Logger;

/** An open, logged-in line to a machine, and what it was opened with. */
final class SshConnection {
    private static final Logger LOGGER = Logger.getLogger(SshConnection.class);

    private final SSHClient client;
    private final String endpoint;
    private final int credentialVersion;
    private final String fingerprint;
    private final AtomicInteger users = new AtomicInteger();
    private volatile long idleSinceNanos = System.nanoTime();

    SshConnection(SSHClient client, MachineConnection machine, String fingerprint) {
        this.client = client;
        this.endpoint = endpoint(machine);
        this.credentialVersion = machine.credentialVersion();
        this.fingerprint = fingerprint;
    }

    private static String endpoint(MachineConnection machine) {
        return machine.username() + "@" + machine.hostname() + ":" + machine.port();
    }

    SSHClient client() {
        return client;
    }

    /**
     * Usable for this machine as it is known now: same address, credential not changed, key still
     * approved.
     */
    boolean fits(MachineConnection machine) {
        return client.isConnected()
                && client.isAuthenticated()
                && endpoint.equals(endpoint(machine))
                && credentialVersion == machine.credentialVersion()
                && HostKeyGate.approves(machine, fingerprint);
    }

    SshConnection use() {
        users.incrementAndGet();
        return this;
    }

    void release() {
        idleSinceNanos = System.nanoTime();
        users.decrementAndGet();
    }

    boolean idleFor(long nanos) {
        return users.get() == 0 && System.nanoTime() - idleSinceNanos > nanos;
    }

    void disconnect() {
        try {
            client.disconnect();
        } catch (IOException e) {
            LOGGER.debugf("Closing %s: %s", endpoint, e.getMessage());
        }
    }
}
