package io.sysup.execution.firstlook;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.sysup.contracts.machine.MachineChanged;
import io.sysup.contracts.machine.MachineState;
import io.sysup.execution.ExecutionDatabase;
import io.sysup.execution.machine.MachineCopies;
import io.sysup.kit.json.Json;
import io.sysup.kit.outbox.Deliveries;
import io.sysup.kit.outbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * What the inventory tells: names and tags for the read copy, and occasions for a first look at a
 * machine.
 */
@ApplicationScoped
public class MachineEvents {
    private final Inbox inbox;
    private final FirstLook firstLook;
    private final Deliveries<String> states;
    private final Deliveries<String> changes;

    public MachineEvents(ExecutionDatabase database, MachineCopies copies, FirstLook firstLook) {
        this.inbox = new Inbox(database);
        this.firstLook = firstLook;
        this.states =
                Deliveries.oneByOne(
                        message -> copies.apply(Json.event(message, MachineState.class).data()));
        this.changes = Deliveries.oneByOne(this::changed);
    }

    @Incoming("execution-states-in")
    @Blocking
    CompletionStage<Void> states(KafkaRecordBatch<String, String> batch) {
        return states.take(batch);
    }

    @Incoming("execution-machines-in")
    @Blocking
    CompletionStage<Void> changes(KafkaRecordBatch<String, String> batch) {
        return changes.take(batch);
    }

    private void changed(String message) {
        inbox.apply(
                message,
                MachineChanged.class,
                "execution-machines",
                FirstLook::isAskedFor,
                (tx, event) -> firstLook.begin(tx, event.data(), event.id()));
    }
}
