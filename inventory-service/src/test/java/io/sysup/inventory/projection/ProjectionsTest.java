package io.sysup.inventory.projection;

import static io.sysup.inventory.testing.Api.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.event.EventType;
import io.sysup.contracts.job.JobChanged;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.testing.Api;
import io.sysup.inventory.testing.Observations;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class ProjectionsTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final int MACHINES = 3;
    private static final int JOBS = 10;
    private static final int TOGETHER = 16;

    @Inject Projections projections;
    @Inject JobProjection jobs;
    @Inject InventoryDatabase database;

    @Test
    void eventsThatComeTogetherCountOnceEach() throws Exception {
        List<UUID> machines =
                Stream.generate(() -> UUID.fromString(Api.register("together")))
                        .limit(MACHINES)
                        .toList();
        List<CloudEvent<JobChanged>> events = new ArrayList<>();
        machines.forEach(machine -> events.addAll(course(machine)));
        UUID stranger = Ids.next();
        events.addAll(course(stranger));
        String consumer = "test-" + Ids.next();

        bringTwice(consumer, events);

        assertThat(
                        database.query(
                                        "select count(*)::int as noted from inventory.inbox where consumer = $1",
                                        consumer)
                                .getFirst()
                                .getInteger("noted"))
                .isEqualTo(events.size());
        for (UUID machine : machines) {
            person().get("/api/v1/machines/" + machine)
                    .then()
                    .body("status", equalTo("online"))
                    .body("state.runningJobId", nullValue());
            person().get("/api/v1/machines/" + machine + "/timeline?limit=100")
                    .then()
                    .body("items.findAll { it.type == 'job_finished' }", hasSize(JOBS));
        }
    }

    private void bringTwice(String consumer, List<CloudEvent<JobChanged>> events)
            throws InterruptedException {
        List<Projections.Told<?>> told = new ArrayList<>();
        Stream.concat(events.stream(), events.stream())
                .forEach(event -> told.add(told(consumer, event)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> calls =
                    IntStream.range(0, told.size() / TOGETHER)
                            .mapToObj(i -> told.subList(i * TOGETHER, (i + 1) * TOGETHER))
                            .map(group -> Executors.callable(() -> projections.apply(group)))
                            .toList();
            assertThat(threads.invokeAll(calls))
                    .allSatisfy(call -> assertThat(call.get()).isNull());
        }
    }

    private Projections.Told<JobChanged> told(String consumer, CloudEvent<JobChanged> event) {
        return new Projections.Told<>(consumer, event.data().machineId(), event, jobs::apply);
    }

    private static List<CloudEvent<JobChanged>> course(UUID machine) {
        List<CloudEvent<JobChanged>> events = new ArrayList<>();
        for (int i = 0; i < JOBS; i++) {
            UUID job = Ids.next();
            Instant at = NOON.plusSeconds(i);
            events.add(event(Observations.job(machine, job, "apt.analyze", "running", 2, at)));
            events.add(event(Observations.job(machine, job, "apt.analyze", "ok", 3, at)));
        }
        return events;
    }

    private static CloudEvent<JobChanged> event(JobChanged job) {
        return CloudEvent.of(
                Ids.next(),
                "/execution",
                EventType.JOB_CHANGED,
                job.machineId().toString(),
                job.createdAt(),
                job);
    }
}
