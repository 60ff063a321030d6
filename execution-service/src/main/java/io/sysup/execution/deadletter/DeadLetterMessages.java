package io.sysup.execution.deadletter;

import io.smallrye.reactive.messaging.annotations.Blocking;
import io.sysup.kit.outbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Takes over what the channels of all services put aside. */
@ApplicationScoped
public class DeadLetterMessages {
    private static final String ENDING = ".dlq";

    /** What the channels write beside a message that they put aside. */
    private static final String REASON = "dead-letter-reason";

    private static final String EXCEPTION = "dead-letter-exception-class-name";

    private final DeadLetters letters;

    public DeadLetterMessages(DeadLetters letters) {
        this.letters = letters;
    }

    @Incoming("execution-dead-letters-in")
    @Blocking
    public void putAside(ConsumerRecord<String, String> message) {
        String topic = message.topic();
        Inbox.whenDatabaseIsThere(() -> {
            letters.store(
                    topic.endsWith(ENDING)
                            ? topic.substring(0, topic.length() - ENDING.length())
                            : topic,
                    message.partition(),
                    message.offset(),
                    storable(message.key()),
                    Objects.requireNonNullElse(storable(message.value()), ""),
                    cause(message),
                    Instant.ofEpochMilli(message.timestamp()));
            return true;
        });
    }

    private static String cause(ConsumerRecord<String, String> message) {
        String reason = header(message, REASON);
        return reason == null
                ? Objects.requireNonNullElse(header(message, EXCEPTION), "not told")
                : reason;
    }

    private static @Nullable String header(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null
                ? null
                : storable(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** PostgreSQL keeps any text but this character. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
