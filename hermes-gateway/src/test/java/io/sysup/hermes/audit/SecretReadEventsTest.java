package io.sysup.hermes.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.audit.SecretRead;
import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.event.EventType;
import io.sysup.hermes.testing.GatewayTest;
import io.sysup.hermes.testing.Trail;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.testing.ReceivedBatch;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@GatewayTest
class SecretReadEventsTest {
    private static final Instant AT = Instant.parse("2026-11-30T10:00:00Z");

    @Inject SecretReadEvents events;
    @Inject Trail trail;

    @Test
    void aReadThatIsToldTwiceIsOneRow() {
        UUID machine = Ids.next();
        UUID job = Ids.next();
        String message = event(machine, job, EventType.SECRET_READ);

        events.take(ReceivedBatch.of(message, message).batch());
        events.take(ReceivedBatch.of(message).batch());

        List<Map<String, Object>> rows = trail.rows(Map.of("target", "machine:" + machine));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst())
                .containsEntry("action", "secret.read")
                .containsEntry("actor", "system:execution")
                .containsEntry("at", "2026-11-30T10:00:00.000000Z");
        assertThat(rows.getFirst().get("details"))
                .isEqualTo(
                        Map.of(
                                "machine",
                                "web1",
                                "secrets",
                                List.of("private_key", "passphrase"),
                                "credentialVersion",
                                4,
                                "use",
                                "apt.upgrade",
                                "jobId",
                                job.toString()));
    }

    @Test
    void whatIsNoSuchEventIsPutAside() {
        String other = event(Ids.next(), Ids.next(), "sysup.other.v1");

        ReceivedBatch received = ReceivedBatch.of(other);
        events.take(received.batch());

        assertThat(received.putAside())
                .singleElement()
                .asString()
                .contains("sysup.other.v1 are not known");
    }

    private static String event(UUID machine, UUID job, String type) {
        return Json.write(
                CloudEvent.of(
                        Ids.next(),
                        "/inventory",
                        type,
                        machine.toString(),
                        AT,
                        new SecretRead(
                                machine,
                                "web1",
                                List.of("private_key", "passphrase"),
                                4,
                                "system:execution",
                                "apt.upgrade",
                                job)));
    }
}
