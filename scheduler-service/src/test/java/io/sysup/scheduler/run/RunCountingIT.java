package io.sysup.scheduler.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.event.EventType;
import io.sysup.contracts.event.Topic;
import io.sysup.contracts.job.JobChanged;
import io.sysup.contracts.job.Requester;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.job.JobEvents;
import io.vertx.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class RunCountingIT {
    private static final Instant SLOT = Instant.parse("2026-06-01T12:00:00Z");

    @Inject Rows rows;
    @Inject SchedulerDatabase database;
    @Inject Runs runs;
    @Inject JobEvents events;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private UUID run;

    @BeforeEach
    void runningRun() {
        rows.clear();
        run = rows.queuedRun(rows.schedule("tag:three"), "cron", SLOT);
    }

    private void begin(int jobs) {
        database.update(
                "update scheduler.schedule_runs set status = 'running', next_attempt_at = null, jobs_total = $2 where id = $1",
                run,
                jobs);
    }

    private String event(UUID job, int version, String state) {
        JobChanged data =
                new JobChanged(
                        job,
                        version,
                        "apt.analyze",
                        FleetStub.machine(1).id(),
                        "m1",
                        state,
                        false,
                        1,
                        1,
                        new Requester(Requester.SCHEDULE, null),
                        null,
                        run,
                        SLOT,
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        null,
                        List.of());
        return Json.write(
                CloudEvent.of(
                        Ids.next(),
                        "/execution",
                        EventType.JOB_CHANGED,
                        job.toString(),
                        SLOT,
                        data));
    }

    @Test
    void eventsFromTheBrokerEndTheRun() {
        begin(2);
        UUID good = Ids.next();
        UUID bad = Ids.next();

        send(event(good, 1, "queued"), event(good, 2, "ok"), event(bad, 3, "error"));

        await().untilAsserted(() -> assertThat(rows.status(run)).isEqualTo("error"));
        Row row = rows.run(run);
        assertThat(row.getInteger("jobs_ok")).isEqualTo(1);
        assertThat(row.getInteger("jobs_error")).isEqualTo(1);
        assertThat(row.getString("error_message")).isEqualTo("1 of 2 jobs failed.");
        assertThat(row.getOffsetDateTime("finished_at")).isNotNull();
    }

    private void send(String... messages) {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker),
                        new StringSerializer(),
                        new StringSerializer())) {
            for (String message : messages) {
                var sent =
                        producer.send(new ProducerRecord<>(Topic.JOB_EVENTS_NAME, "key", message));
                assertThat(sent).isNotNull();
            }
        }
    }

    @Test
    void shuffledAndRepeatedEventsCountEachJobOnce() {
        int jobs = 40;
        begin(jobs);
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < jobs; i++) {
            UUID job = Ids.next();
            messages.add(event(job, 1, "queued"));
            messages.add(event(job, 2, "running"));
            messages.add(event(job, 3, i % 4 == 0 ? "warning" : "ok"));
        }
        messages.addAll(List.copyOf(messages));
        messages.addAll(messages.subList(0, jobs));
        Collections.shuffle(messages, new Random(7));

        messages.forEach(events::on);

        Row row = rows.run(run);
        assertThat(row.getInteger("jobs_ok")).isEqualTo(30);
        assertThat(row.getInteger("jobs_warning")).isEqualTo(10);
        assertThat(row.getString("status")).isEqualTo("warning");
    }

    @Test
    void lastJobsThatEndAtOnceEndTheRun() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 50; round++) {
                runningRun();
                begin(4);
                List<Callable<Void>> ends = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    String message = event(Ids.next(), 3, "ok");
                    ends.add(() -> {
                        events.on(message);
                        return null;
                    });
                }

                for (Future<Void> end : threads.invokeAll(ends)) {
                    end.get();
                }

                assertThat(rows.status(run)).as("round %d", round).isEqualTo("ok");
            }
        }
    }

    @Test
    void lostJobIsNotAnEnd() {
        begin(1);
        UUID job = Ids.next();

        events.on(event(job, 2, "lost"));
        assertThat(rows.status(run)).isEqualTo("running");
        events.on(event(job, 4, "ok"));

        assertThat(rows.status(run)).isEqualTo("ok");
    }

    @Test
    void runWhoseJobsNeverCameIsGivenUpAndCountsLateOnes() {
        begin(2);
        UUID late = Ids.next();
        events.on(event(Ids.next(), 3, "ok"));
        assertThat(runs.giveUpOnMissingJobs()).isZero();
        letTwoHoursPass();

        assertThat(runs.giveUpOnMissingJobs()).isEqualTo(1);
        assertThat(rows.status(run)).isEqualTo("error");
        assertThat(rows.run(run).getString("error_message"))
                .isEqualTo("1 of 2 jobs were never taken up by the execution service.");
        events.on(event(late, 3, "ok"));

        assertThat(rows.status(run)).isEqualTo("ok");
        assertThat(rows.run(run).getString("error_message")).isNull();
    }

    @Test
    void runWithAJobAtWorkIsNotGivenUp() {
        begin(2);
        events.on(event(Ids.next(), 2, "running"));
        letTwoHoursPass();

        assertThat(runs.giveUpOnMissingJobs()).isZero();
    }

    private void letTwoHoursPass() {
        database.update(
                "update scheduler.schedule_runs set started_at = now() - interval '2 hours' where id = $1",
                run);
    }

    @Test
    void eventsOfOtherJobsAreNotOurs() {
        begin(1);
        UUID deleted = run;
        run = Ids.next();

        events.on(event(Ids.next(), 1, "ok"));

        assertThat(rows.status(deleted)).isEqualTo("running");
    }
}
