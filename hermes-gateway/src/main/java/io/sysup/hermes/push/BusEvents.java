package io.sysup.hermes.push;

import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.machine.MachineState;
import io.sysup.contracts.tag.TagChanged;
import io.sysup.kit.json.Json;
import io.sysup.kit.json.MalformedJson;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Changes from the bus go to every open console; who connects later reads them by REST. */
@Singleton
class BusEvents {
    private static final Logger LOGGER = Logger.getLogger(BusEvents.class);

    private final Subscribers subscribers;

    BusEvents(Subscribers subscribers) {
        this.subscribers = subscribers;
    }

    @Incoming("hermes-machine-states-in")
    void machines(List<String> messages) {
        show("machine", messages, MachineState.class);
    }

    @Incoming("hermes-job-events-in")
    void jobs(List<String> messages) {
        show("job", messages, JobChanged.class);
    }

    @Incoming("hermes-tag-events-in")
    void tags(List<String> messages) {
        show("tag", messages, TagChanged.class);
    }

    /** Nothing is lost with an event that cannot be read: its owner still has the truth. */
    private void show(String name, List<String> messages, Class<?> type) {
        if (!subscribers.none()) {
            messages.forEach(message -> show(name, message, type));
        }
    }

    private void show(String name, String message, Class<?> type) {
        try {
            subscribers.send(PushEvent.of(name, Json.event(message, type)));
        } catch (MalformedJson e) {
            LOGGER.warnf("An event of kind %s could not be read: %s", name, e.getMessage());
        }
    }
}
