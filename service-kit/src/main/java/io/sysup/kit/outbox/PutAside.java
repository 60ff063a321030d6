package io.sysup.kit.outbox;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A message on a dead-letter topic.
 *
 * @param topic where it was sent to at first
 * @param partition and position: where it lies among the dead letters
 * @param cause what the consumer said that could not apply it
 */
public record PutAside(
        String topic,
        int partition,
        long position,
        @Nullable String key,
        String payload,
        String cause,
        Instant at) {
    private static final String ENDING = ".dlq";

    /** What the channels write beside a message that they put aside. */
    private static final String REASON = "dead-letter-reason";

    private static final String EXCEPTION = "dead-letter-exception-class-name";

    public static PutAside of(
            @Nullable String payload, IncomingKafkaRecordMetadata<String, ?> metadata) {
        String topic = metadata.getTopic();
        return new PutAside(
                topic.endsWith(ENDING)
                        ? topic.substring(0, topic.length() - ENDING.length())
                        : topic,
                metadata.getPartition(),
                metadata.getOffset(),
                metadata.getKey() == null ? null : storable(metadata.getKey()),
                payload == null ? "" : storable(payload),
                cause(metadata),
                metadata.getTimestamp());
    }

    private static String cause(IncomingKafkaRecordMetadata<String, ?> metadata) {
        for (String name : new String[] {REASON, EXCEPTION}) {
            Header header = metadata.getHeaders().lastHeader(name);
            if (header != null && header.value() != null) {
                return storable(new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return "not told";
    }

    /** PostgreSQL keeps any text but this character. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
