package io.sysup.hermes.client;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Counts calls in memory and writes them down once a minute, all clients in one statement. */
@Singleton
public class ClientUsage {
    private static final Logger LOGGER = Logger.getLogger(ClientUsage.class);

    private final Clients clients;
    private final InstantSource clock;
    private final Map<UUID, ClientUse> unwritten = new ConcurrentHashMap<>();

    ClientUsage(Clients clients, InstantSource clock) {
        this.clients = clients;
        this.clock = clock;
    }

    public void count(ApiClient client, @Nullable String ip) {
        count(new ClientUse(client.id(), 1, clock.instant(), ip));
    }

    private void count(ClientUse use) {
        unwritten.merge(use.id(), use, ClientUse::and);
    }

    @Scheduled(
            identity = "hermes-client-usage",
            every = "60s",
            delayed = "60s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void write() {
        List<ClientUse> uses = new ArrayList<>();
        for (UUID id : List.copyOf(unwritten.keySet())) {
            ClientUse use = unwritten.remove(id);
            if (use != null) {
                uses.add(use);
            }
        }
        if (uses.isEmpty()) {
            return;
        }
        try {
            clients.recordUse(uses);
        } catch (RuntimeException e) {
            uses.forEach(this::count);
            LOGGER.warnf("The use of clients is written down later: %s", e.getMessage());
        }
    }

    void writeTheRest(@Observes ShutdownEvent event) {
        write();
    }
}
