package io.sysup.execution.messages;

import io.sysup.contracts.event.Topic;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends what another service, or nobody sane, would send. */
@ApplicationScoped
public class Broker {
    private final KafkaProducer<String, String> producer;

    Broker(@ConfigProperty(name = "kafka.bootstrap.servers") String address) {
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", address),
                        new StringSerializer(),
                        new StringSerializer());
    }

    public void send(Topic topic, String key, String value) {
        try {
            producer.send(new ProducerRecord<>(topic.topic(), key, value))
                    .get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
