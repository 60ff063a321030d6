package io.sysup.kit.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Sends groups of messages in order. A group that the broker does not take within the limit is
 * given up as a whole: nothing of it is under way any more when the next one begins, so that no
 * message overtakes an earlier one and none piles up behind a broker that stands still. For one
 * thread at a time.
 */
final class OrderedProducer implements AutoCloseable {
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(15);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration BLOCK_LIMIT = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private @Nullable KafkaProducer<String, String> producer;

    OrderedProducer(Config config) {
        settings = new HashMap<>();
        settings.put(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                config.getValue("kafka.bootstrap.servers", String.class));
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_LIMIT.toMillis());
        settings.put(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                Math.toIntExact(REQUEST_LIMIT.toMillis()));
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(LIMIT.toMillis()));
        config.getOptionalValue("sysup.kafka.buffer-memory", Long.class)
                .ifPresent(bytes -> settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, bytes));
    }

    /**
     * Returns when the broker has all of them; for each in order empty, or why no broker will ever
     * take it.
     *
     * @throws KafkaException when the broker is away: any of them may have reached it, and all are
     *     to be sent again
     */
    List<Optional<String>> send(List<ProducerRecord<String, String>> records) {
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
            for (var record : records) {
                var one = open().send(record);
                sent.add(one);
                if (one.isDone()) {
                    refusal(one);
                }
            }
            List<Optional<String>> refusals = new ArrayList<>(records.size());
            for (var one : sent) {
                refusals.add(refusal(one));
            }
            return refusals;
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }

    private KafkaProducer<String, String> open() {
        if (producer == null) {
            producer =
                    new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    private static Optional<String> refusal(Future<RecordMetadata> sent) {
        try {
            sent.get();
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            if (neverTaken(cause)) {
                return Optional.of(String.valueOf(cause.getMessage()));
            }
            throw cause instanceof KafkaException failure ? failure : new KafkaException(cause);
        }
    }

    private static boolean neverTaken(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof SerializationException
                || failure instanceof InvalidTopicException;
    }

    /** What is under way is given up. */
    @Override
    public void close() {
        var open = producer;
        producer = null;
        if (open != null) {
            try {
                open.close(Duration.ZERO);
            } catch (InterruptException e) {
                // Its thread ends without being waited for.
            }
        }
    }
}
