package io.sysup.scheduler.trial;

import static io.sysup.scheduler.Calls.asOperator;
import static io.sysup.scheduler.Calls.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.contracts.job.JobRequested;
import io.sysup.kit.json.Json;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A test run says what a run would do, and leaves none. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class TrialDbTest {
    @Inject Rows rows;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private static ValidatableResponse tested(UUID schedule, String body) {
        return asOperator().body(body).post("/api/v1/schedules/" + schedule + "/test").then();
    }

    @Test
    void machinesThatItWouldMeanAreNamedAndNothingIsLeft() {
        UUID schedule = rows.schedule("tag:three");

        tested(schedule, "{}")
                .statusCode(200)
                .body("begins", equalTo(true))
                .body("kind", nullValue())
                .body("machines", contains("m1", "m2", "m3"))
                .body("machineCount", equalTo(3))
                .body("leftOut", empty())
                .body("rehearsal", nullValue());

        assertThat(rows.runs(schedule)).isEmpty();
        assertThat(rows.messages()).isEmpty();
    }

    @Test
    void thoseThatAreLeftOutAreNamedWithTheReason() {
        rows.window("freeze", "blackout", -5, 5, "tag:three");
        UUID schedule = rows.schedule("tag:five");
        rows.set(schedule, "maintenance_window_id", rows.window("nights", "allow", -5, 1, null));

        tested(schedule, "{}")
                .body("begins", equalTo(false))
                .body("kind", equalTo("window"))
                .body("machines", empty())
                .body("leftOut", hasSize(2))
                .body("leftOut[0].reason", equalTo("blackout"))
                .body("leftOut[0].window", equalTo("freeze"))
                .body("leftOut[0].machines", contains("m1", "m2", "m3"))
                .body("leftOut[1].reason", equalTo("would_not_finish"))
                .body("leftOut[1].machines", contains("m4", "m5"))
                .body("leftOut[1].expectedSeconds.m4", equalTo(140));
    }

    @Test
    void closedWindowIsToldWithItsOpening() {
        UUID schedule = rows.schedule("tag:three");
        rows.set(schedule, "maintenance_window_id", rows.window("nights", "allow", 60, 90, null));

        tested(schedule, "{}")
                .body("begins", equalTo(false))
                .body("kind", equalTo("window"))
                .body("reason", startsWith("The window nights is closed"))
                .body("opens", notNullValue());
    }

    @Test
    void whoIsDisabledAndASelectorOfNobodyAreTold() {
        tested(rows.schedule("tag:disabled"), "{}")
                .body("kind", equalTo("no_target"))
                .body("leftOut[0].reason", equalTo("disabled"))
                .body("leftOut[0].machines", contains("m1", "m2"));
        tested(rows.schedule("tag:none"), "{}")
                .body("kind", equalTo("no_target"))
                .body("reason", startsWith("No machine that may work"));
    }

    @Test
    void rightsThatDoNotReachAreTold() {
        UUID schedule = rows.schedule("tag:five");
        rows.set(schedule, "granted_to", "user:three");

        tested(schedule, "{}")
                .statusCode(200)
                .body("begins", equalTo(false))
                .body("kind", equalTo("forbidden"))
                .body("reason", containsString("do not reach"));
    }

    @Test
    void actionsAreRehearsedOnOneMachine() {
        UUID schedule = rows.schedule("tag:three");
        UUID machine = FleetStub.machine(2).id();

        tested(schedule, "{\"rehearseOn\":\"" + machine + "\"}")
                .statusCode(200)
                .body("rehearsal.machine", equalTo("m2"))
                .body("rehearsal.actions", contains("apt.analyze", "apt.upgrade"));

        tested(schedule, "{\"rehearseOn\":\"m2\"}").body("rehearsal.machine", equalTo("m2"));

        List<JobRequested> wishes =
                rows.messages().stream()
                        .map(row -> Json.event(row.getString("payload"), JobRequested.class).data())
                        .toList();
        assertThat(wishes).hasSize(4).allMatch(JobRequested::dryRun);
        assertThat(wishes).allMatch(wish -> wish.scheduleRunId() == null);
        assertThat(wishes).allMatch(wish -> wish.requestedBy().type().equals("user"));
    }

    @Test
    void rehearsalElsewhereAndBySomebodyElseIsRefused() {
        UUID schedule = rows.schedule("tag:three");

        tested(schedule, "{\"rehearseOn\":\"" + UUID.randomUUID() + "\"}")
                .statusCode(400)
                .body("errors.field", contains("rehearseOn"));
        granted("user:three", "run:high", "tag:three")
                .body("{}")
                .post("/api/v1/schedules/" + schedule + "/test")
                .then()
                .statusCode(403);
        assertThat(rows.messages()).isEmpty();
    }
}
