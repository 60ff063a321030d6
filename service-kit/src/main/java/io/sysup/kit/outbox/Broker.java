package io.sysup.kit.outbox;

import io.sysup.contracts.event.Topic;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.Config;

/** The broker as somebody who looks after it wants to know it. */
public final class Broker {
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final String bootstrapServers;

    public Broker(Config config) {
        bootstrapServers = config.getValue("kafka.bootstrap.servers", String.class);
    }

    /**
     * @param missing names of topics that are not there
     */
    public record State(int nodes, Set<String> missing) {}

    /** Empty when it does not answer within a few seconds. */
    public Optional<State> look() {
        int millis = Math.toIntExact(LIMIT.toMillis());
        Map<String, Object> settings =
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
        try (Admin admin = Admin.create(settings)) {
            var nodes = admin.describeCluster().nodes().get(millis, TimeUnit.MILLISECONDS);
            var names = admin.listTopics().names().get(millis, TimeUnit.MILLISECONDS);
            Set<String> missing = new TreeSet<>();
            Arrays.stream(Topic.values()).map(Topic::topic).forEach(missing::add);
            missing.removeAll(names);
            return Optional.of(new State(nodes.size(), missing));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
