package io.sysup.inventory.machine;

import io.sysup.contracts.machine.MachineChanged;
import io.sysup.inventory.InventoryMessages;
import io.sysup.inventory.state.States;
import io.sysup.inventory.timeline.Happening;
import io.sysup.inventory.timeline.Timeline;
import io.sysup.kit.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Tells people and services what became of a registration. */
@ApplicationScoped
class MachineNews {
    private final InventoryMessages messages;
    private final Timeline timeline;
    private final States states;

    MachineNews(InventoryMessages messages, Timeline timeline, States states) {
        this.messages = messages;
        this.timeline = timeline;
        this.states = states;
    }

    /** Call after all rows of the change were written. */
    void tell(Tx tx, Happening happening, String change, int version) {
        UUID machineId = Objects.requireNonNull(happening.machineId());
        timeline.append(tx, happening);
        messages.machineChanged(
                tx,
                new MachineChanged(
                        machineId,
                        Objects.requireNonNull(happening.machineName()),
                        change,
                        version,
                        happening.actor().id(),
                        null));
        states.publish(tx, machineId);
    }
}
