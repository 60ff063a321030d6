package io.sysup.execution.shell;

import io.sysup.contracts.machine.MachineConnection;
import java.util.UUID;

/** Opens shells. */
public interface Shells {
    /**
     * @param jobId job on whose behalf a new host key is reported
     * @throws ShellException when the machine is not reachable, not trusted or refuses the login
     */
    Shell open(MachineConnection machine, UUID jobId);

    /** Like {@link #open}, but logs in anew even when a connection is open. */
    Shell login(MachineConnection machine, UUID jobId);
}
