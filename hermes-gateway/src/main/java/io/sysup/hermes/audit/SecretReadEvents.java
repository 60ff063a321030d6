package io.sysup.hermes.audit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.sysup.contracts.audit.SecretRead;
import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.event.EventType;
import io.sysup.hermes.HermesDatabase;
import io.sysup.kit.json.Json;
import io.sysup.kit.outbox.Deliveries;
import io.sysup.kit.outbox.Inbox;
import io.sysup.kit.outbox.MessageUpkeep;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Secrets that the inventory decrypted for another service. */
@ApplicationScoped
public class SecretReadEvents {
    private static final String CONSUMER = "hermes-audit";
    private static final int EVENTS_AT_ONCE = 256;

    private final HermesDatabase database;
    private final AuditLog log;
    private final Inbox inbox;
    private final MessageUpkeep upkeep;
    private final Deliveries<CloudEvent<SecretRead>> deliveries =
            Deliveries.together(SecretReadEvents::read, EVENTS_AT_ONCE, this::appendNew);

    public SecretReadEvents(HermesDatabase database, AuditLog log) {
        this.database = database;
        this.log = log;
        this.inbox = new Inbox(database);
        this.upkeep = new MessageUpkeep(database);
    }

    @Incoming("hermes-audit-in")
    @Blocking
    CompletionStage<Void> take(KafkaRecordBatch<String, String> batch) {
        return deliveries.take(batch);
    }

    private static CloudEvent<SecretRead> read(String message) {
        CloudEvent<SecretRead> event = Json.event(message, SecretRead.class);
        if (!event.type().equals(EventType.SECRET_READ)) {
            throw new IllegalArgumentException(
                    "Events of the type " + event.type() + " are not known.");
        }
        return event;
    }

    private void appendNew(List<CloudEvent<SecretRead>> events) {
        database.inTransaction(tx -> {
            Set<UUID> fresh = inbox.note(tx, ids(events));
            log.append(
                    tx,
                    events.stream()
                            .filter(event -> fresh.remove(event.id()))
                            .map(SecretReadEvents::entry)
                            .toList());
        });
    }

    private static Map<UUID, String> ids(List<CloudEvent<SecretRead>> events) {
        return events.stream()
                .map(CloudEvent::id)
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> CONSUMER));
    }

    private static AuditEntry entry(CloudEvent<SecretRead> event) {
        SecretRead read = event.data();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("machine", read.machine());
        details.put("secrets", read.secrets());
        details.put("credentialVersion", read.credentialVersion());
        details.put("use", read.use());
        if (read.jobId() != null) {
            details.put("jobId", read.jobId());
        }
        return AuditEntry.of(
                        event.time(),
                        new AuditActor(read.reader(), null),
                        "secret.read",
                        "machine:" + read.machineId())
                .in(event.id().toString())
                .with(details);
    }

    /** The notes of what was appended are needed only as long as a message may come again. */
    @Scheduled(
            identity = "hermes-inbox-upkeep",
            every = "1h",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tidy() {
        boolean more = true;
        while (more) {
            more = upkeep.tidy();
        }
    }
}
