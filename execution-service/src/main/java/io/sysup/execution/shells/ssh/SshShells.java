package io.sysup.execution.shells.ssh;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.execution.machine.Machines;
import io.sysup.execution.shell.Shell;
import io.sysup.execution.shell.ShellException;
import io.sysup.execution.shell.Shells;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Connections to machines: one a machine, kept open between jobs, checked against what is known at
 * each use.
 */
@ApplicationScoped
public class SshShells implements Shells {
    private final SshConfig limits;
    private final SshConnector connector;
    private final Map<UUID, SshConnection> open = new ConcurrentHashMap<>();
    private volatile boolean closed;

    public SshShells(SshConfig limits, Machines inventory, InstantSource clock) {
        this.limits = limits;
        this.connector = new SshConnector(limits, inventory, clock);
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
        return connector.connect(machine, jobId);
    }

    @Scheduled(every = "30s", delayed = "30s")
    void closeIdle() {
        open.forEach((id, connection) -> {
            if (connection.idleFor(limits.keepIdle().toNanos()) && open.remove(id, connection)) {
                connection.disconnect();
            }
        });
        connector.closeIdle();
    }

    void closeAll(@Observes ShutdownEvent event) {
        closed = true;
        open.values().forEach(SshConnection::disconnect);
        connector.close();
    }
}
