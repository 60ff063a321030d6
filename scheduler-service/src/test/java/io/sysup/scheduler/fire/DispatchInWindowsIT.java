package io.sysup.scheduler.fire;

import static io.sysup.scheduler.Calls.as;
import static io.sysup.scheduler.Calls.asOperator;
import static io.sysup.scheduler.Calls.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.kit.json.Json;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import io.sysup.scheduler.SchedulerDatabase;
import io.vertx.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Windows decide whether a run begins, and with whom. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class DispatchInWindowsIT {
    private static final Instant SLOT = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Inject Rows rows;
    @Inject SchedulerDatabase database;
    @Inject Dispatch dispatch;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private UUID scheduleIn(UUID window, String outside) {
        UUID schedule = rows.schedule("tag:five");
        rows.set(schedule, "maintenance_window_id", window);
        rows.set(schedule, "outside_window", outside);
        return schedule;
    }

    private Row dispatched(UUID schedule) {
        UUID run = rows.queuedRun(schedule, "cron", SLOT);
        dispatch.round(SECOND);
        return rows.run(run);
    }

    private void letTimePass(UUID run) {
        database.update(
                "update scheduler.schedule_runs set next_attempt_at = now() where id = $1 and status = 'queued'",
                run);
    }

    private static ValidatableResponse runNow(UUID schedule, String query) {
        return asOperator().post("/api/v1/schedules/" + schedule + "/run" + query).then();
    }

    @Test
    void runInsideOfItsWindowBegins() {
        UUID window = rows.window("nights", "allow", -5, 5, null);

        assertThat(dispatched(scheduleIn(window, "skip")).getString("status")).isEqualTo("running");
    }

    @Test
    void runOutsideOfItsWindowIsSkippedWithAReason() {
        UUID window = rows.window("nights", "allow", 60, 120, null);

        Row run = dispatched(scheduleIn(window, "skip"));

        assertThat(run.getString("status")).isEqualTo("skipped");
        assertThat(run.getString("skip_reason")).isEqualTo("window");
        assertThat(run.getString("error_message"))
                .startsWith("The window nights is closed; the next opening is at 2");
        assertThat(rows.messages()).isEmpty();
    }

    @Test
    void windowThatIsSwitchedOffNeverOpens() {
        UUID window = rows.window("nights", "allow", -5, 5, null);
        database.update("update scheduler.maintenance_windows set enabled = false");

        assertThat(dispatched(scheduleIn(window, "wait")).getString("error_message"))
                .isEqualTo("The window nights is switched off.");
    }

    @Test
    void runMayWaitForTheOpening() {
        UUID window = rows.window("nights", "allow", 60, 120, null);
        Row waiting = dispatched(scheduleIn(window, "wait"));
        UUID run = waiting.getUUID("id");

        assertThat(waiting.getString("status")).isEqualTo("queued");
        assertThat(waiting.getInteger("attempts")).isZero();
        assertThat(waiting.getOffsetDateTime("not_before"))
                .isAfter(waiting.getOffsetDateTime("next_attempt_at"));
        letTimePass(run);
        dispatch.round(SECOND);
        assertThat(rows.status(run)).isEqualTo("queued");
        rows.moveWindow(window, -1, 60);
        letTimePass(run);
        dispatch.round(SECOND);

        assertThat(rows.status(run)).isEqualTo("running");
        assertThat(rows.run(run).getOffsetDateTime("not_before")).isNull();
    }

    @Test
    void runThatWaitedLongIsNotGivenUpWhenTheInventoryIsAway() {
        UUID window = rows.window("nights", "allow", 60, 120, null);
        UUID schedule = scheduleIn(window, "wait");
        UUID run = dispatched(schedule).getUUID("id");
        database.update(
                "update scheduler.schedule_runs set created_at = now() - interval '9 hours'");
        rows.moveWindow(window, -1, 60);
        database.update(
                "update scheduler.schedules set scope_json = '{\"selector\":\"tag:away\"}'");
        letTimePass(run);
        dispatch.round(SECOND);

        assertThat(rows.status(run)).isEqualTo("queued");
    }

    @Test
    void machinesUnderABlackoutAreLeftOutVisibly() {
        rows.window("freeze", "blackout", -5, 5, "tag:three");
        UUID schedule = rows.schedule("tag:five");

        Row run = dispatched(schedule);

        assertThat(run.getString("status")).isEqualTo("running");
        assertThat(run.getInteger("jobs_total")).isEqualTo(4);
        asOperator()
                .get("/api/v1/schedules/" + schedule + "/runs")
                .then()
                .body("items[0].leftOut", hasSize(1))
                .body("items[0].leftOut[0].window", equalTo("freeze"))
                .body("items[0].leftOut[0].until", notNullValue())
                .body("items[0].leftOut[0].machines", equalTo(List.of("m1", "m2", "m3")));
    }

    @Test
    void blackoutWinsOverAnOpenWindow() {
        rows.window("freeze", "blackout", -5, 5, null);
        UUID window = rows.window("nights", "allow", -5, 60, null);

        Row run = dispatched(scheduleIn(window, "skip"));

        assertThat(run.getString("skip_reason")).isEqualTo("window");
        assertThat(run.getString("error_message")).startsWith("The blackout freeze forbids it");
    }

    @Test
    void runOfWhichNobodyIsLeftIsSkipped() {
        rows.window("freeze", "blackout", -5, 5, "tag:five");

        Row run = dispatched(rows.schedule("tag:three"));

        assertThat(run.getString("status")).isEqualTo("skipped");
        assertThat(run.getString("error_message"))
                .startsWith("m1 and 2 more are under the blackout freeze until 2");
    }

    @Test
    void blackoutThatIsOverOrSwitchedOffKeepsNobodyOut() {
        rows.window("past", "blackout", -60, -5, null);
        UUID off = rows.window("off", "blackout", -5, 5, null);
        database.update(
                "update scheduler.maintenance_windows set enabled = false where id = $1", off);

        assertThat(dispatched(rows.schedule("tag:three")).getInteger("jobs_total")).isEqualTo(6);
    }

    @Test
    void blackoutWhoseMachinesCannotBeToldLetsTheRunWait() {
        rows.window("freeze", "blackout", -5, 5, "tag:away");

        Row run = dispatched(rows.schedule("tag:three"));

        assertThat(run.getString("status")).isEqualTo("queued");
        assertThat(rows.messages()).isEmpty();
    }

    @Test
    void personIsToldOfTheWindowAndMayIgnoreIt() {
        UUID schedule = scheduleIn(rows.window("nights", "allow", 60, 120, null), "skip");

        runNow(schedule, "")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("kind", equalTo("window_closed"))
                .body("detail", startsWith("The window nights is closed"))
                .body("remedy", containsString("ignoreWindow=true"));
        String run = runNow(schedule, "?ignoreWindow=true").statusCode(202).extract().path("id");
        dispatch.round(SECOND);

        assertThat(rows.status(UUID.fromString(run))).isEqualTo("running");
    }

    @Test
    void personIsToldOfABlackoutThatLeavesNobody() {
        rows.window("freeze", "blackout", -5, 5, "tag:three");

        runNow(rows.schedule("tag:three"), "")
                .statusCode(409)
                .body("detail", containsString("under the blackout freeze"));
        runNow(rows.schedule("tag:five"), "").statusCode(202);
    }

    @Test
    void runThatWaitsDoesNotHoldUpAPersonWhoIgnoresIt() {
        UUID schedule = scheduleIn(rows.window("nights", "allow", 60, 120, null), "wait");
        Row waiting = dispatched(schedule);

        String run = runNow(schedule, "?ignoreWindow=true").statusCode(202).extract().path("id");
        dispatch.round(SECOND);

        assertThat(rows.status(UUID.fromString(run))).isEqualTo("running");
        assertThat(rows.status(waiting.getUUID("id"))).isEqualTo("queued");
    }

    @Test
    void whoHasGrantsOnlyIgnoresNoWindow() {
        UUID schedule = rows.schedule("tag:three");
        rows.set(schedule, "granted_to", "user:three");

        granted("user:three", "run:high", "tag:three")
                .post("/api/v1/schedules/" + schedule + "/run?ignoreWindow=true")
                .then()
                .statusCode(403)
                .body("detail", equalTo("Only the role operator may ignore windows."));
    }

    @Test
    void executionServiceIsToldOfBlackoutsOverMachinesOfAJobByHand() {
        rows.window("freeze", "blackout", -5, 5, "tag:three");
        String covered = "{\"machines\":[" + Json.write(FleetStub.machine(1)) + "]}";
        String free = "{\"machines\":[" + Json.write(FleetStub.machine(4)) + "]}";

        as("internal")
                .body(covered)
                .post("/internal/v1/blackouts/covering")
                .then()
                .statusCode(200)
                .body("reason", startsWith("m1 is under the blackout freeze until"));
        as("internal")
                .body(free)
                .post("/internal/v1/blackouts/covering")
                .then()
                .body("reason", nullValue());
        as("internal")
                .get("/internal/v1/blackouts/now")
                .then()
                .statusCode(200)
                .body("items.name", contains("freeze"))
                .body("items[0].machineIds", hasSize(3));
        asOperator().body(free).post("/internal/v1/blackouts/covering").then().statusCode(403);
    }
}
