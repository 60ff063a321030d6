package io.sysup.execution.deadletter;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import io.sysup.kit.outbox.Inbox;
import io.sysup.kit.outbox.PutAside;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Takes over what the channels of all services put aside. */
@ApplicationScoped
public class DeadLetterMessages {
    private final DeadLetters letters;

    public DeadLetterMessages(DeadLetters letters) {
        this.letters = letters;
    }

    @Incoming("execution-dead-letters-in")
    @Blocking
    public void putAside(
            @Nullable String payload, IncomingKafkaRecordMetadata<String, String> metadata) {
        PutAside message = PutAside.of(payload, metadata);
        Inbox.whenDatabaseIsThere(() -> letters.store(message));
    }
}
