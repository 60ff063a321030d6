package io.sysup.scheduler.fire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.job.JobRequested;
import io.sysup.contracts.job.Requester;
import io.sysup.kit.json.Json;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import io.sysup.scheduler.SchedulerDatabase;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class DispatchIT {
    private static final Instant SLOT = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Inject Rows rows;
    @Inject SchedulerDatabase database;
    @Inject Dispatch dispatch;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private List<JobRequested> wishes() {
        return rows.messages().stream()
                .map(row -> Json.event(row.getString("payload"), JobRequested.class))
                .map(CloudEvent::data)
                .toList();
    }

    private void letTimePass(UUID run) {
        database.update(
                "update scheduler.schedule_runs set next_attempt_at = now() where id = $1 and status = 'queued'",
                run);
    }

    @Test
    void runWishesForEachActionOnEachMachine() {
        UUID schedule = rows.schedule("tag:three");
        UUID run = rows.queuedRun(schedule, "cron", SLOT);

        dispatch.round(SECOND);

        Row row = rows.run(run);
        assertThat(row.getString("status")).isEqualTo("running");
        assertThat(row.getInteger("jobs_total")).isEqualTo(6);
        assertThat(row.getOffsetDateTime("started_at")).isNotNull();
        assertThat(wishes())
                .extracting(JobRequested::action)
                .containsExactly(
                        "apt.analyze",
                        "apt.analyze",
                        "apt.analyze",
                        "apt.upgrade",
                        "apt.upgrade",
                        "apt.upgrade");
        assertThat(wishes())
                .extracting(JobRequested::idempotencyKey)
                .doesNotHaveDuplicates()
                .contains("run:" + run + ":1:" + FleetStub.machine(2).id());
    }

    @Test
    void wishHasTheShapeOfTheContract() {
        UUID schedule = rows.schedule("tag:three");
        UUID run = rows.queuedRun(schedule, "cron", SLOT);

        dispatch.round(SECOND);

        Row message = rows.messages().getLast();
        JsonNode event = Json.tree(message.getString("payload"));
        assertThat(message.getString("topic")).isEqualTo("sysup.job.requests.v1");
        assertThat(message.getString("aggregate_key"))
                .isEqualTo(FleetStub.machine(3).id().toString());
        assertThat(mistakes("cloudevent", event)).isEmpty();
        assertThat(mistakes("sysup.job.requested", event.get("data"))).isEmpty();
        assertThat(event.at("/specversion").asText()).isEqualTo("1.0");
        assertThat(event.at("/type").asText()).isEqualTo("sysup.job.requested.v1");
        assertThat(event.at("/source").asText()).isEqualTo("/scheduler");
        assertThat(event.at("/subject").asText()).isEqualTo(FleetStub.machine(3).id().toString());
        assertThat(wishes().getLast())
                .isEqualTo(
                        new JobRequested(
                                "apt.upgrade",
                                FleetStub.machine(3).id(),
                                "m3",
                                Map.of(),
                                false,
                                0,
                                900,
                                "run:" + run + ":1:" + FleetStub.machine(3).id(),
                                new Requester("schedule", schedule.toString()),
                                schedule,
                                run));
        assertThat(wishes().getFirst().params()).isEqualTo(Map.of("refresh", false));
    }

    private static List<Error> mistakes(String contract, JsonNode json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        DispatchIT.class.getResourceAsStream("/schemas/" + contract + "/v1.json"),
                        InputFormat.JSON)
                .validate(json.toString(), InputFormat.JSON);
    }

    @Test
    void runByHandIsWishedForByItsPerson() {
        UUID run = rows.queuedRun(rows.schedule("tag:three"), "manual", SLOT);
        database.update(
                "update scheduler.schedule_runs set triggered_by = 'client:7' where id = $1", run);

        dispatch.round(SECOND);

        assertThat(wishes().getFirst().requestedBy()).isEqualTo(new Requester("user", "client:7"));
    }

    @Test
    void runOfAProcessThatDiedIsTakenUpAgainAndWishesOnce() {
        UUID run = rows.queuedRun(rows.schedule("tag:three"), "cron", SLOT);

        WaitingRun lost = dispatch.claim().orElseThrow();
        assertThat(dispatch.claim()).isEmpty();
        letTimePass(run);
        WaitingRun again = dispatch.claim().orElseThrow();
        dispatch.settle(again);
        dispatch.settle(lost);

        assertThat(again.attempts()).isEqualTo(2);
        assertThat(rows.messages()).hasSize(6);
        assertThat(rows.status(run)).isEqualTo("running");
    }

    @Test
    void largeFleetIsWishedForInOneTransaction() {
        UUID run = rows.queuedRun(rows.schedule("tag:many"), "cron", SLOT);

        dispatch.round(SECOND);

        assertThat(rows.run(run).getInteger("jobs_total")).isEqualTo(5000);
        assertThat(wishes()).hasSize(5000);
        assertThat(wishes().get(2500).action()).isEqualTo("apt.upgrade");
        assertThat(wishes().get(2500).machineId()).isEqualTo(FleetStub.machine(1).id());
    }

    @Test
    void runWithoutTargetIsSkipped() {
        UUID none = rows.queuedRun(rows.schedule("tag:none"), "cron", SLOT);
        UUID disabled = rows.queuedRun(rows.schedule("tag:disabled"), "cron", SLOT);

        dispatch.round(SECOND);

        assertThat(rows.run(none).getString("skip_reason")).isEqualTo("no_target");
        assertThat(rows.status(disabled)).isEqualTo("skipped");
        assertThat(rows.run(disabled).getString("error_message")).contains("m1, m2");
        assertThat(rows.messages()).isEmpty();
    }

    @Test
    void selectorThatHasGoneBadEndsTheRun() {
        UUID run = rows.queuedRun(rows.schedule("(("), "cron", SLOT);

        dispatch.round(SECOND);

        assertThat(rows.status(run)).isEqualTo("error");
        assertThat(rows.run(run).getString("error_message"))
                .isEqualTo("Unexpected end at position 3.");
    }

    @Test
    void runWaitsForTheInventoryEachTimeLonger() {
        UUID schedule = rows.schedule("tag:away");
        UUID run = rows.queuedRun(schedule, "cron", SLOT);

        dispatch.round(SECOND);
        assertThat(rows.status(run)).isEqualTo("queued");
        assertThat(waits(run)).isBetween(0.0, 1.0);
        letTimePass(run);
        dispatch.round(SECOND);
        letTimePass(run);
        dispatch.round(SECOND);
        assertThat(waits(run)).isBetween(2.0, 4.0);
        assertThat(rows.run(run).getString("error_message")).contains("503");

        rows.set(schedule, "scope_json", new JsonObject("{\"selector\":\"tag:three\"}"));
        letTimePass(run);
        dispatch.round(SECOND);

        assertThat(rows.status(run)).isEqualTo("running");
        assertThat(rows.run(run).getString("error_message")).isNull();
    }

    private double waits(UUID run) {
        return database.query(
                        "select extract(epoch from next_attempt_at - now())::float8 as s from scheduler.schedule_runs where id = $1",
                        run)
                .getFirst()
                .getDouble("s");
    }

    @Test
    void runIsGivenUpAfterTheMisfireWindow() {
        UUID run = rows.queuedRun(rows.schedule("tag:away"), "cron", SLOT);
        database.update(
                "update scheduler.schedule_runs set created_at = now() - interval '2 hours' where id = $1",
                run);

        dispatch.round(SECOND);

        assertThat(rows.status(run)).isEqualTo("error");
        assertThat(rows.run(run).getString("error_message")).startsWith("Given up after 1 attempt");
    }

    @Test
    void overlappingRunIsSkipped() {
        UUID schedule = rows.schedule("tag:three");
        UUID first = rows.queuedRun(schedule, "cron", SLOT);
        dispatch.round(SECOND);
        UUID second = rows.queuedRun(schedule, "cron", SLOT.plus(1, ChronoUnit.MINUTES));

        dispatch.round(SECOND);

        assertThat(rows.status(first)).isEqualTo("running");
        assertThat(rows.status(second)).isEqualTo("skipped");
        assertThat(rows.run(second).getString("skip_reason")).isEqualTo("overlap");
    }

    @Test
    void overlappingRunMayWaitForItsTurn() {
        UUID schedule = rows.schedule("tag:three");
        rows.set(schedule, "overlap_policy", "queue");
        UUID first = rows.queuedRun(schedule, "cron", SLOT);
        UUID second = rows.queuedRun(schedule, "cron", SLOT.plus(1, ChronoUnit.MINUTES));

        dispatch.round(SECOND);
        assertThat(rows.status(first)).isEqualTo("running");
        assertThat(rows.status(second)).isEqualTo("queued");
        database.update("update scheduler.schedule_runs set status = 'ok' where id = $1", first);
        dispatch.round(SECOND);

        assertThat(rows.status(second)).isEqualTo("running");
    }

    @Test
    void overlapMayBeAllowed() {
        UUID schedule = rows.schedule("tag:three");
        rows.set(schedule, "overlap_policy", "allow");
        UUID first = rows.queuedRun(schedule, "cron", SLOT);
        UUID second = rows.queuedRun(schedule, "cron", SLOT.plus(1, ChronoUnit.MINUTES));

        dispatch.round(SECOND);

        assertThat(List.of(rows.status(first), rows.status(second))).containsOnly("running");
    }

    @Test
    void runThatWasClaimedBesideAnotherDoesNotBeginBesideIt() {
        UUID schedule = rows.schedule("tag:three");
        UUID second = rows.queuedRun(schedule, "cron", SLOT.plus(1, ChronoUnit.MINUTES));
        WaitingRun claimed = dispatch.claim().orElseThrow();
        UUID first = rows.queuedRun(schedule, "misfire", SLOT);
        dispatch.settle(dispatch.claim().orElseThrow());

        dispatch.settle(claimed);

        assertThat(rows.status(first)).isEqualTo("running");
        assertThat(rows.status(second)).isEqualTo("queued");
    }
}
