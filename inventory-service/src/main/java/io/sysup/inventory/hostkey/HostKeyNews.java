package io.sysup.inventory.hostkey;

import io.sysup.contracts.machine.MachineChanged;
import io.sysup.inventory.InventoryMessages;
import io.sysup.inventory.state.KnownMachine;
import io.sysup.inventory.state.States;
import io.sysup.inventory.timeline.Actor;
import io.sysup.inventory.timeline.Happening;
import io.sysup.inventory.timeline.Timeline;
import io.sysup.kit.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Tells people and services what became of a host key. */
@ApplicationScoped
public class HostKeyNews {
    private final InventoryMessages messages;
    private final Timeline timeline;
    private final States states;

    public HostKeyNews(InventoryMessages messages, Timeline timeline, States states) {
        this.messages = messages;
        this.timeline = timeline;
        this.states = states;
    }

    /** Call after the key's row and the machine's feeds were written. */
    void tell(Tx tx, KnownMachine machine, HostKey key, String change, Happening happening) {
        Actor actor = happening.actor();
        timeline.append(
                tx,
                happening.with(
                        Map.of(
                                "keyType", key.keyType(),
                                "fingerprint", key.fingerprint().openSsh())));
        messages.machineChanged(
                tx,
                new MachineChanged(
                        machine.id(),
                        machine.name(),
                        change,
                        machine.version(),
                        actor.id(),
                        key.fingerprint().openSsh()));
        states.resolveHostKeys(tx, Set.of(machine.id()));
        states.publish(tx, machine.id());
    }
}
