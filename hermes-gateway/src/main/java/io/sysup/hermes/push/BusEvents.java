package io.sysup.hermes.push;

import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.machine.MachineState;
import io.sysup.contracts.tag.TagChanged;
import io.sysup.kit.json.Json;
import io.sysup.kit.json.MalformedJson;
import jakarta.inject.Singleton;
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
    void machine(String message) {
        show("machine", message, MachineState.class);
    }

    @Incoming("hermes-job-events-in")
    void job(String message) {
        show("job", message, JobChanged.class);
    }

    @Incoming("hermes-tag-events-in")
    void tag(String message) {
        show("tag", message, TagChanged.class);
    }

    /** Nothing is lost with an event that cannot be read: its owner still has the truth. */
    private void show(String name, String message, Class<?> type) {
        if (subscribers.none()) {
            return;
        }
        try {
            subscribers.send(PushEvent.of(name, Json.event(message, type)));
        } catch (MalformedJson e) {
            LOGGER.warnf("An event of kind %s could not be read: %s", name, e.getMessage());
        }
    }
}
