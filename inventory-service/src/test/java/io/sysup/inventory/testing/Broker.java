package io.sysup.inventory.testing;

import io.sysup.contracts.event.CloudEvent;
import io.sysup.kit.json.Json;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events as another service does. */
public final class Broker implements AutoCloseable {
    private final KafkaProducer<String, String> producer;

    public Broker(String bootstrapServers) {
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringSerializer(),
                        new StringSerializer());
    }

    public void send(String topic, UUID key, CloudEvent<?> event) {
        sendText(topic, key.toString(), Json.write(event));
    }

    public void sendText(String topic, String key, String text) {
        try {
            producer.send(new ProducerRecord<>(topic, key, text)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
