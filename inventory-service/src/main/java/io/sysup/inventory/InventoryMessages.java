package io.sysup.inventory;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sysup.contracts.audit.SecretRead;
import io.sysup.contracts.event.EventType;
import io.sysup.contracts.event.Topic;
import io.sysup.contracts.machine.MachineChanged;
import io.sysup.contracts.machine.MachineState;
import io.sysup.contracts.tag.TagChanged;
import io.sysup.kit.db.Tx;
import io.sysup.kit.db.Wakeups;
import io.sysup.kit.outbox.Outbox;
import io.sysup.kit.outbox.OutboxRelay;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** What this service tells the others. */
@ApplicationScoped
public class InventoryMessages {
    /** Late, because channels are wired by other observers of the start. */
    private static final int RELAY_START = 5000;

    private final Outbox outbox;
    private final OutboxRelay relay;
    private final Wakeups wakeups;

    public InventoryMessages(
            InventoryDatabase database, InstantSource clock, Vertx vertx, Config config) {
        this.outbox = new Outbox(database, clock);
        this.relay = new OutboxRelay(database, config);
        this.wakeups = new Wakeups(vertx, config, "inventory");
    }

    public void machineChanged(Tx tx, MachineChanged change) {
        outbox.add(tx, Topic.MACHINE_EVENTS, EventType.MACHINE_CHANGED, change.machineId(), change);
    }

    public void machinesChanged(Tx tx, List<MachineChanged> changes) {
        outbox.addAll(
                tx,
                Topic.MACHINE_EVENTS,
                EventType.MACHINE_CHANGED,
                changes.stream()
                        .map(change -> new Outbox.Message(change.machineId(), change))
                        .toList());
    }

    public void machineStates(Tx tx, List<MachineState> states) {
        outbox.addAll(
                tx,
                Topic.MACHINE_STATE,
                EventType.MACHINE_STATE,
                states.stream()
                        .map(state -> new Outbox.Message(state.machineId(), state))
                        .toList());
    }

    public void tagChanged(Tx tx, TagChanged change) {
        outbox.add(tx, Topic.TAG_EVENTS, EventType.TAG_CHANGED, change.tagId(), change);
    }

    public void secretsRead(Tx tx, List<SecretRead> reads) {
        outbox.addAll(
                tx,
                Topic.AUDIT_EVENTS,
                EventType.SECRET_READ,
                reads.stream().map(read -> new Outbox.Message(read.machineId(), read)).toList());
    }

    void start(@Observes @Priority(RELAY_START) StartupEvent event) {
        relay.start(wakeups);
        wakeups.connect();
    }

    void stop(@Observes ShutdownEvent event) {
        relay.close();
        wakeups.close();
    }
}
