package io.sysup.kit.outbox;

import io.sysup.contracts.event.Topic;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;

/** The broker as somebody who looks after it wants to know it. */
public final class Broker {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    /** Groups that read each message once; those of consoles begin at the end and keep nothing. */
    private static final List<String> CONSUMERS =
            List.of(
                    "sysup-inventory",
                    "sysup-execution",
                    "sysup-scheduler",
                    "sysup-hermes",
                    "sysup-dead-letters");

    private final String bootstrapServers;

    public Broker(Config config) {
        bootstrapServers = config.getValue("kafka.bootstrap.servers", String.class);
    }

    /**
     * @param missing names of topics that are not there
     * @param behind messages that each consumer has not read yet
     */
    public record State(int nodes, Set<String> missing, Map<String, Long> behind) {}

    /** Empty when it does not answer within a few seconds. */
    public Optional<State> look() {
        int millis = Math.toIntExact(LIMIT.toMillis());
        Map<String, Object> settings =
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        try (Admin admin = Admin.create(settings)) {
            var nodes = answer(admin.describeCluster().nodes());
            Set<String> missing = new TreeSet<>();
            Arrays.stream(Topic.values()).map(Topic::topic).forEach(missing::add);
            missing.removeAll(answer(admin.listTopics().names()));
            return Optional.of(new State(nodes.size(), missing, behind(admin)));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Who may not ask for this still learns whether the broker is there. */
    private static Map<String, Long> behind(Admin admin) throws InterruptedException {
        try {
            return distances(admin);
        } catch (ExecutionException | TimeoutException e) {
            return Map.of();
        }
    }

    private static Map<String, Long> distances(Admin admin)
            throws ExecutionException, TimeoutException, InterruptedException {
        var all = new ListConsumerGroupOffsetsSpec();
        var wanted = CONSUMERS.stream().collect(Collectors.toMap(name -> name, name -> all));
        var read = answer(admin.listConsumerGroupOffsets(wanted).all());
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        read.values()
                .forEach(places ->
                        places.keySet().forEach(one -> partitions.put(one, OffsetSpec.latest())));
        var ends = answer(admin.listOffsets(partitions).all());
        Map<String, Long> behind = new TreeMap<>();
        read.forEach((name, places) -> {
            if (!places.isEmpty()) {
                behind.put(name, distance(places, ends));
            }
        });
        return behind;
    }

    /** A place that is not known, because nothing was read there yet, counts for nothing. */
    private static long distance(
            Map<TopicPartition, OffsetAndMetadata> places,
            Map<TopicPartition, ListOffsetsResultInfo> ends) {
        long distance = 0;
        for (var place : places.entrySet()) {
            ListOffsetsResultInfo end = ends.get(place.getKey());
            OffsetAndMetadata read = place.getValue();
            if (end != null && read != null) {
                distance += Math.max(0, end.offset() - read.offset());
            }
        }
        return distance;
    }

    private static <T> T answer(KafkaFuture<T> future)
            throws ExecutionException, TimeoutException, InterruptedException {
        return future.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
