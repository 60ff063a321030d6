package io.sysup.scheduler.fire;

import static io.sysup.scheduler.Calls.asOperator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import io.vertx.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What would not be over in time is not begun; m2 is slow. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class HardEndDbTest {
    private static final Instant SLOT = Instant.parse("2026-06-01T12:00:00Z");

    @Inject Rows rows;
    @Inject Dispatch dispatch;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private UUID scheduleIn(int minutes, String outside) {
        UUID schedule = rows.schedule("tag:three");
        rows.set(
                schedule,
                "maintenance_window_id",
                rows.window("nights", "allow", -60, minutes, null));
        rows.set(schedule, "outside_window", outside);
        return schedule;
    }

    private Row dispatched(UUID schedule) {
        UUID run = rows.queuedRun(schedule, "cron", SLOT);
        dispatch.round(Duration.ofSeconds(1));
        return rows.run(run);
    }

    @Test
    void slowMachineIsLeftOutWithItsReason() {
        UUID schedule = scheduleIn(10, "skip");

        Row run = dispatched(schedule);

        assertThat(run.getString("status")).isEqualTo("running");
        assertThat(run.getInteger("jobs_total")).isEqualTo(4);
        asOperator()
                .get("/api/v1/schedules/" + schedule + "/runs")
                .then()
                .body("items[0].leftOut", hasSize(1))
                .body("items[0].leftOut[0].window", equalTo("nights"))
                .body("items[0].leftOut[0].reason", equalTo("would_not_finish"))
                .body("items[0].leftOut[0].machines", equalTo(List.of("m2")))
                .body("items[0].leftOut[0].expectedSeconds.m2", equalTo(1150));
    }

    @Test
    void windowThatIsLongEnoughKeepsNobodyOut() {
        assertThat(dispatched(scheduleIn(30, "skip")).getInteger("jobs_total")).isEqualTo(6);
    }

    @Test
    void runOfWhichNothingWouldBeDoneIsSkipped() {
        Row run = dispatched(scheduleIn(1, "skip"));

        assertThat(run.getString("status")).isEqualTo("skipped");
        assertThat(run.getString("skip_reason")).isEqualTo("would_not_finish");
        assertThat(run.getString("error_message"))
                .startsWith("m1 and 2 more would not be done in time: nights ends it at 2");
        assertThat(rows.messages()).isEmpty();
    }

    @Test
    void runThatMayWaitWaitsForTheNextOpening() {
        Row run = dispatched(scheduleIn(1, "wait"));

        assertThat(run.getString("status")).isEqualTo("queued");
        assertThat(run.getOffsetDateTime("not_before")).isNotNull();
    }

    @Test
    void scheduleMaySayThatItMayEndOutside() {
        UUID schedule = scheduleIn(1, "skip");
        rows.set(schedule, "finish_inside", false);

        assertThat(dispatched(schedule).getInteger("jobs_total")).isEqualTo(6);
    }

    @Test
    void blackoutThatIsToComeKeepsOutWhoWouldRunIntoIt() {
        rows.window("freeze", "blackout", 10, 60, "tag:three");
        rows.window("far", "blackout", 3 * 24 * 60, 4 * 24 * 60, null);

        Row run = dispatched(rows.schedule("tag:five"));

        assertThat(run.getInteger("jobs_total")).isEqualTo(8);
        assertThat(run.getValue("left_out_json").toString()).contains("freeze", "m2");
    }

    @Test
    void editSaysWhetherItMayEndOutside() {
        UUID schedule = scheduleIn(30, "skip");

        asOperator()
                .header("If-Match", "\"0\"")
                .body("{\"finishInside\":false,\"catchUp\":\"time\",\"catchUpSeconds\":7200}")
                .patch("/api/v1/schedules/" + schedule)
                .then()
                .statusCode(200)
                .body("finishInside", equalTo(false))
                .body("catchUp", equalTo("time"))
                .body("catchUpSeconds", equalTo(7200))
                .body("version", greaterThan(0));
    }
}
