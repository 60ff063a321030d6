package io.sysup.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.impl.ReactiveKafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Ends all consumers at once when the process stops. Each waits a while for the answer to its open
 * request, which the broker holds back until there is news ({@code fetch.max.wait.ms}); the
 * connector would end one after the other.
 */
@ApplicationScoped
public class ConsumersEnd {
    private static final Logger LOGGER = Logger.getLogger(ConsumersEnd.class);

    private final KafkaClientService clients;

    public ConsumersEnd(KafkaClientService clients) {
        this.clients = clients;
    }

    void stop(@Observes ShutdownEvent event) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            clients.getConsumerChannels().stream()
                    .flatMap(channel -> clients.getConsumers(channel).stream())
                    .filter(ReactiveKafkaConsumer.class::isInstance)
                    .map(ReactiveKafkaConsumer.class::cast)
                    .forEach(consumer -> threads.execute(() -> end(consumer)));
        }
    }

    private static void end(ReactiveKafkaConsumer<?, ?> consumer) {
        try {
            consumer.close();
        } catch (RuntimeException e) {
            LOGGER.debug("A consumer did not end in time; the broker will miss it.", e);
        }
    }
}
