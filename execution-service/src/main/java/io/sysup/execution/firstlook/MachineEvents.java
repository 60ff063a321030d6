package io.sysup.execution.firstlook;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.sysup.contracts.machine.MachineChanged;
import io.sysup.contracts.machine.MachineState;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.machine.MachineNames;
import io.sysup.kit.outbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * What the inventory tells: names for the read copy, and occasions for a first look at a machine.
 */
@ApplicationScoped
public class MachineEvents {
    private final Inbox inbox;
    private final MachineNames names;
    private final FirstLook firstLook;

    public MachineEvents(ExecutionDatabase database, MachineNames names, FirstLook firstLook) {
        this.inbox = new Inbox(database);
        this.names = names;
        this.firstLook = firstLook;
    }

    @Incoming("execution-states-in")
    @Blocking
    public void state(String message) {
        Inbox.hear(
                message,
                MachineState.class,
                event -> {
                    MachineState state = event.data();
                    names.apply(state.machineId(), state.name(), state.version(), state.deleted());
                });
    }

    @Incoming("execution-machines-in")
    @Blocking
    public void changed(String message) {
        inbox.apply(
                message,
                MachineChanged.class,
                "execution-machines",
                FirstLook::isAskedFor,
                (tx, event) -> firstLook.begin(tx, event.data(), event.id()));
    }
}
