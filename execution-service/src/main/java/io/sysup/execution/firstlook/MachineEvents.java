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
        inbox.apply(
                message,
                MachineState.class,
                "execution-states",
                (tx, event) -> {
                    MachineState state = event.data();
                    names.apply(
                            tx, state.machineId(), state.name(), state.version(), state.deleted());
                });
    }

    @Incoming("execution-machines-in")
    @Blocking
    public void changed(String message) {
        inbox.apply(
                message,
                MachineChanged.class,
                "execution-machines",
                (tx, event) -> {
                    switch (event.data().change()) {
                        case MachineChanged.REGISTERED, MachineChanged.RESTORED ->
                                firstLook.atHostKey(tx, event.data(), event.id());
                        case MachineChanged.HOST_KEY_APPROVED ->
                                firstLook.inside(tx, event.data(), event.id());
                        default -> {
                            // Other changes ask for no work.
                        }
                    }
                });
    }
}
