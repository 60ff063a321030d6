package io.sysup.hermes.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.event.EventType;
import io.sysup.contracts.event.Topic;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.job.Requester;
import io.sysup.contracts.machine.MachineState;
import io.sysup.contracts.tag.TagChanged;
import io.sysup.hermes.testing.EventStream;
import io.sysup.hermes.testing.GatewayTest;
import io.sysup.hermes.testing.TestClients;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.outbox.Topics;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class EventResourceTest {
    private static final String EVENTS = "/api/v1/events";
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Inject TestClients clients;
    @Inject Config config;

    @Inject
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @BeforeEach
    void topicsOfTheServicesExist() throws InterruptedException {
        new Topics(config).ensure();
    }

    @Test
    void changesFromTheBusReachAnOpenConsole() {
        UUID machineId = Ids.next();
        UUID jobId = Ids.next();
        CloudEvent<MachineState> machine =
                event(EventType.MACHINE_STATE, machineId, machine(machineId));
        CloudEvent<JobChanged> job = event(EventType.JOB_CHANGED, jobId, job(jobId, machineId));
        try (EventStream stream = new EventStream(EVENTS, clients.withScopes("read").token());
                var repeating = new RepeatedSending()) {
            stream.until("text/event-stream");

            repeating.send(Topic.MACHINE_STATE, machine);
            List<String> lines = stream.until("\"name\":\"web1\"");
            assertThat(lines).contains("event:machine", "id:" + machine.id());
            assertThat(lines.getLast())
                    .contains("\"id\":\"" + machineId + "\"")
                    .contains("\"runningJobId\":null")
                    .doesNotContain("machineId");

            repeating.send(Topic.JOB_EVENTS, job);
            lines = stream.until("\"action\":\"apt.analyze\"");
            assertThat(lines).contains("event:job", "id:" + job.id());
            assertThat(lines.getLast())
                    .contains("\"id\":\"" + jobId + "\"")
                    .contains("\"state\":\"running\"")
                    .contains("\"finishedAt\":null");

            var tag = new TagChanged(Ids.next(), "prod", null, TagChanged.EDITED, 2, null);
            repeating.send(Topic.TAG_EVENTS, event(EventType.TAG_CHANGED, tag.tagId(), tag));
            lines = stream.until("\"name\":\"prod\"");
            assertThat(lines).contains("event:tag");
            assertThat(lines.getLast())
                    .contains("\"id\":\"" + tag.tagId() + "\"")
                    .contains("\"color\":null");
        }
    }

    @Test
    void aSilentStreamShowsSignsOfLife() {
        try (EventStream stream = new EventStream(EVENTS, clients.withScopes("read").token())) {
            stream.until("text/event-stream");
            stream.untilSignOfLife();
            stream.untilSignOfLife();
        }
    }

    @Test
    void aRevokedTokenStopsListening() {
        var client = clients.withScopes("read");
        try (EventStream stream = new EventStream(EVENTS, client.token())) {
            stream.until("text/event-stream");

            clients.asAdmin().delete("/api/v1/api-clients/" + client.id()).then().statusCode(204);

            stream.endsWithin(Duration.ofSeconds(5));
        }
    }

    private static <T> CloudEvent<T> event(String type, UUID subject, T data) {
        return CloudEvent.of(Ids.next(), "/test", type, subject.toString(), NOON, data);
    }

    private static MachineState machine(UUID id) {
        return new MachineState(
                id,
                3,
                "web1",
                "10.0.0.1",
                22,
                "debian",
                "12",
                "amd64",
                "server",
                List.of("prod"),
                false,
                false,
                "approved",
                "online",
                "ok",
                5,
                1,
                false,
                null,
                null,
                null,
                null,
                NOON,
                null,
                NOON);
    }

    private static JobChanged job(UUID id, UUID machineId) {
        return new JobChanged(
                id,
                2,
                "apt.analyze",
                machineId,
                "web1",
                "running",
                false,
                1,
                1,
                new Requester(Requester.USER, "client:1"),
                null,
                null,
                NOON,
                NOON,
                null,
                true,
                null,
                Map.of(),
                null,
                List.of());
    }

    /**
     * The gateway reads what is written after it has joined; when that is, the test cannot see. So
     * the newest event is written again until the test is over.
     */
    private final class RepeatedSending implements AutoCloseable {
        private final KafkaProducer<String, String> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker),
                        new StringSerializer(),
                        new StringSerializer());
        private final Timer timer = new Timer();

        void send(Topic topic, CloudEvent<?> event) {
            ProducerRecord<String, String> message =
                    new ProducerRecord<>(topic.topic(), event.subject(), Json.write(event));
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            var unused = producer.send(message);
                        }
                    },
                    0,
                    100);
        }

        @Override
        public void close() {
            timer.cancel();
            producer.close();
        }
    }
}
