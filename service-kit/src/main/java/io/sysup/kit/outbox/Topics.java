package io.sysup.kit.outbox;

import io.sysup.contracts.event.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.Config;

/**
 * Makes the topics that are not there yet, with the settings they need; replication is the broker's
 * default.
 */
public final class Topics {
    private static final int DEFAULT_PARTITIONS = 3;
    private static final int REQUEST_TIMEOUT_MILLIS = 10_000;

    private final String bootstrapServers;
    private final int partitions;

    public Topics(Config config) {
        this.bootstrapServers = config.getValue("kafka.bootstrap.servers", String.class);
        this.partitions =
                config.getOptionalValue("sysup.kafka.partitions", Integer.class)
                        .orElse(DEFAULT_PARTITIONS);
    }

    /**
     * @throws IllegalStateException when the broker cannot be reached; call again
     */
    public void ensure() throws InterruptedException {
        Map<String, Object> settings =
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            for (var creation : admin.createTopics(wanted()).values().values()) {
                try {
                    creation.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException(
                                "The topics could not be made: " + e.getMessage(), e);
                    }
                }
            }
        }
    }

    private List<NewTopic> wanted() {
        return Arrays.stream(Topic.values())
                .flatMap(topic ->
                        Stream.of(
                                topic(topic.topic(), topic.compacted()),
                                topic(topic.deadLetters(), false)))
                .toList();
    }

    private NewTopic topic(String name, boolean compacted) {
        NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.empty());
        return compacted
                ? topic.configs(
                        Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_COMPACT))
                : topic;
    }
}
