package io.sysup.scheduler.fire;

import static io.sysup.scheduler.Calls.asOperator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.event.EventType;
import io.sysup.contracts.event.Topic;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.job.Requester;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import io.sysup.scheduler.SchedulerDatabase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
@TestProfile(LoopsIT.WithLoops.class)
class LoopsIT {
    @Inject Rows rows;
    @Inject SchedulerDatabase database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    @Test
    void slotReachesTheBrokerByItself() {
        UUID schedule = rows.schedule("tag:three");
        try (var consumer = requests()) {
            database.update(
                    "update scheduler.schedules set next_run_at = now() + interval '1 second' where id = $1",
                    schedule);

            List<ConsumerRecord<String, String>> records =
                    receive(consumer, schedule.toString(), 6);

            assertThat(records)
                    .filteredOn(record -> record.key().equals(FleetStub.machine(1).id().toString()))
                    .extracting(record -> Json.event(record.value(), JobRequested.class).data())
                    .extracting(JobRequested::action)
                    .containsExactly("apt.analyze", "apt.upgrade");
            assertThat(rows.runs(schedule))
                    .singleElement()
                    .satisfies(run -> assertThat(run.getString("status")).isEqualTo("running"));
        }
    }

    @Test
    void runByHandBeginsAtOnce() {
        UUID schedule = rows.schedule("tag:three");
        try (var consumer = requests()) {
            asOperator().post("/api/v1/schedules/" + schedule + "/run").then().statusCode(202);

            assertThat(receive(consumer, schedule.toString(), 6)).hasSize(6);
        }
    }

    @Test
    void campaignGoesOnAsItsJobsEnd() {
        try (var consumer = requests()) {
            String campaign =
                    asOperator()
                            .body(
                                    """
                                    {"name": "spring", "action": "apt.upgrade", "on": "tag:three"}
                                    """)
                            .post("/api/v1/campaigns")
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id");
            assertThat(receive(consumer, campaign, 1)).hasSize(1);

            end(campaign, 1);
            assertThat(receive(consumer, campaign, 2)).hasSize(2);
            end(campaign, 2);
            end(campaign, 3);

            await().untilAsserted(() ->
                    asOperator()
                            .get("/api/v1/campaigns/" + campaign)
                            .then()
                            .body("state", equalTo("finished"))
                            .body("counts.ok", equalTo(3)));
        }
    }

    /** The execution service tells that the job of a machine ended well. */
    private void end(String campaign, int machine) {
        UUID job = Ids.next();
        JobChanged data =
                new JobChanged(
                        job,
                        3,
                        "apt.upgrade",
                        FleetStub.machine(machine).id(),
                        "m" + machine,
                        "ok",
                        false,
                        1,
                        1,
                        new Requester(Requester.SYSTEM, "campaign:" + campaign),
                        null,
                        null,
                        Instant.EPOCH,
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        null,
                        List.of());
        String event =
                Json.write(
                        CloudEvent.of(
                                Ids.next(),
                                "/execution",
                                EventType.JOB_CHANGED,
                                job.toString(),
                                Instant.EPOCH,
                                data));
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker),
                        new StringSerializer(),
                        new StringSerializer())) {
            var sent = producer.send(new ProducerRecord<>(Topic.JOB_EVENTS_NAME, "key", event));
            assertThat(sent).isNotNull();
        }
    }

    @Test
    void readinessTellsOfTheScheduler() {
        RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'scheduler' }.status", equalTo("UP"));
    }

    private KafkaConsumer<String, String> requests() {
        var consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                broker,
                                "group.id",
                                UUID.randomUUID().toString(),
                                "auto.offset.reset",
                                "earliest"),
                        new StringDeserializer(),
                        new StringDeserializer());
        consumer.subscribe(List.of(Topic.JOB_REQUESTS_NAME));
        return consumer;
    }

    private static List<ConsumerRecord<String, String>> receive(
            KafkaConsumer<String, String> consumer, String origin, int count) {
        List<ConsumerRecord<String, String>> received = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> {
                    consumer.poll(Duration.ofMillis(200))
                            .forEach(record -> {
                                if (record.value().contains(origin)) {
                                    received.add(record);
                                }
                            });
                    return received.size() >= count;
                });
        return received;
    }

    public static final class WithLoops implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sysup.scheduler.firing.enabled", "true");
        }
    }
}
