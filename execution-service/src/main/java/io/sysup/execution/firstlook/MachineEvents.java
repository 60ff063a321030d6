package io.sysup.execution.firstlook;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.sysup.contracts.machine.MachineChanged;
import io.sysup.contracts.machine.MachineState;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.machine.MachineCopies;
import io.sysup.kit.outbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * What the inventory tells: names and tags for the read copy, and occasions for a first look at a
 * machine.
 */
@ApplicationScoped
public class MachineEvents {
    private final Inbox inbox;
    private final MachineCopies copies;
    private final FirstLook firstLook;

    public MachineEvents(ExecutionDatabase database, MachineCopies copies, FirstLook firstLook) {
        this.inbox = new Inbox(database);
        this.copies = copies;
        this.firstLook = firstLook;
    }

    @Incoming("execution-states-in")
    @Blocking
    public void state(String message) {
        Inbox.hear(message, MachineState.class, event -> copies.apply(event.data()));
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
