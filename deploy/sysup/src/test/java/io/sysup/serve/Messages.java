package io.sysup.serve;

import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.event.EventType;
import io.sysup.contracts.event.Topic;
import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.job.Requester;
import io.sysup.kit.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What lies on the topics of a real broker, and what nobody sane would put there. */
final class Messages implements AutoCloseable {
    private final Map<String, Object> address;
    private final KafkaProducer<String, byte[]> producer;

    Messages(String broker) {
        address = Map.of("bootstrap.servers", broker);
        producer = new KafkaProducer<>(address, new StringSerializer(), new ByteArraySerializer());
    }

    void makeTopic(String name) throws Exception {
        try (Admin admin = Admin.create(address)) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    /** Returns when the broker has it. */
    void send(String topic, String key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    void send(Topic topic, String key, String value) {
        send(topic.topic(), key, value.getBytes(StandardCharsets.UTF_8));
    }

    /** All that lies on the topic now. */
    List<String> read(String topic) {
        try (var consumer =
                new KafkaConsumer<>(address, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> parts =
                    consumer.partitionsFor(topic).stream()
                            .map(part -> new TopicPartition(topic, part.partition()))
                            .toList();
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
            Map<TopicPartition, Long> ends = consumer.endOffsets(parts);
            List<String> values = new ArrayList<>();
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(one -> values.add(Objects.requireNonNullElse(one.value(), "")));
            }
            return values;
        }
    }

    /** A wish as the scheduler sends it. */
    static String wish(UUID id, String action, String machine) {
        var requested =
                new JobRequested(
                        action,
                        UUID.fromString(machine),
                        "m",
                        Map.of(),
                        false,
                        0,
                        null,
                        "wish-" + id,
                        new Requester(Requester.SYSTEM, "test"),
                        null,
                        null);
        return Json.write(
                CloudEvent.of(
                        id, "/test", EventType.JOB_REQUESTED, machine, Instant.now(), requested));
    }

    @Override
    public void close() {
        producer.close();
    }
}
