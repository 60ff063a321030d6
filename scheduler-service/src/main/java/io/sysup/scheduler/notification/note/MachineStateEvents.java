package io.sysup.scheduler.notification.note;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.machine.MachineState;
import io.sysup.kit.json.Json;
import io.sysup.kit.outbox.Deliveries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears how machines stand. */
@ApplicationScoped
public class MachineStateEvents {
    private static final int MOST_AT_ONCE = 200;

    private final MachineNews news;
    private final Deliveries<CloudEvent<MachineState>> deliveries;

    MachineStateEvents(MachineNews news) {
        this.news = news;
        this.deliveries = Deliveries.together(MachineStateEvents::read, MOST_AT_ONCE, news::take);
    }

    @Incoming("scheduler-machine-states-in")
    @Blocking
    CompletionStage<Void> take(KafkaRecordBatch<String, String> batch) {
        return deliveries.take(batch);
    }

    /**
     * @param messages CloudEvents of states
     */
    public void on(List<String> messages) {
        news.take(messages.stream().map(MachineStateEvents::read).toList());
    }

    private static CloudEvent<MachineState> read(String message) {
        return Json.event(message, MachineState.class);
    }
}
