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
import io.sysup.contracts.event.Topic;
import io.sysup.contracts.job.JobRequested;
import io.sysup.kit.json.Json;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import io.sysup.scheduler.SchedulerDatabase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
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

            List<ConsumerRecord<String, String>> records = receive(consumer, schedule, 6);

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

            assertThat(receive(consumer, schedule, 6)).hasSize(6);
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
            KafkaConsumer<String, String> consumer, UUID schedule, int count) {
        List<ConsumerRecord<String, String>> received = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> {
                    consumer.poll(Duration.ofMillis(200))
                            .forEach(record -> {
                                if (record.value().contains(schedule.toString())) {
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
