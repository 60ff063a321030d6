package io.sysup.inventory.hostkey;

import io.sysup.contracts.machine.MachineChanged;
import io.sysup.inventory.InventoryMessages;
import io.sysup.inventory.state.KnownMachine;
import io.sysup.inventory.state.States;
import io.sysup.inventory.timeline.Happening;
import io.sysup.inventory.timeline.Timeline;
import io.sysup.kit.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells people and services what became of host keys. */
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

    /**
     * @param change word of the event, also the type on the timeline
     */
    record News(KnownMachine machine, HostKey key, String change, Happening happening) {
        Happening withKey() {
            return happening.with(
                    Map.of(
                            "keyType", key.keyType(),
                            "fingerprint", key.fingerprint().openSsh()));
        }

        MachineChanged event() {
            return new MachineChanged(
                    machine.id(),
                    machine.name(),
                    change,
                    machine.version(),
                    happening.actor().id(),
                    key.fingerprint().openSsh());
        }
    }

    /** Call after the rows of the keys and the feeds of the machines were written. */
    void tell(Tx tx, List<News> news) {
        timeline.append(tx, news.stream().map(News::withKey).toList());
        messages.machinesChanged(tx, news.stream().map(News::event).toList());
        Set<UUID> machines =
                news.stream().map(one -> one.machine().id()).collect(Collectors.toSet());
        states.resolveHostKeys(tx, machines);
        states.publish(tx, machines);
    }
}
