package io.sysup.scheduler.access;

import static io.sysup.scheduler.Calls.asOperator;
import static io.sysup.scheduler.Calls.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import io.sysup.scheduler.fire.DispatchRound;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders of somebody who has grants: when they are written down, and when they are due. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class GrantedOrdersTest {
    private static final Instant SLOT = Instant.parse("2026-06-01T12:00:00Z");

    @Inject Rows rows;
    @Inject DispatchRound dispatch;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private static RequestSpecification three() {
        return granted("user:three", "run:medium", "tag:three");
    }

    private static ValidatableResponse schedule(
            RequestSpecification caller, String name, String on, String action) {
        return caller.body(
                        Map.of(
                                "name",
                                name,
                                "cron",
                                "30 3 * * *",
                                "timezone",
                                "UTC",
                                "selector",
                                on,
                                "actions",
                                List.of(Map.of("action", action))))
                .post("/api/v1/schedules")
                .then();
    }

    @Test
    void aScheduleWithinTheGrantsIsTheirsAndRunsWithThem() {
        String id =
                schedule(three(), "mine", "tag:three", "apt.analyze")
                        .statusCode(201)
                        .body("grantedTo", equalTo("user:three"))
                        .extract()
                        .path("id");
        schedule(asOperator(), "fleet", "tag:five", "apt.upgrade")
                .statusCode(201)
                .body("grantedTo", nullValue());

        schedule(three(), "wider", "tag:five", "apt.analyze")
                .statusCode(403)
                .body("detail", containsString("m5"));
        schedule(three(), "riskier", "tag:three", "apt.upgrade").statusCode(403);
        three().post("/api/v1/schedules/" + id + "/pause").then().statusCode(200);
        three().post("/api/v1/schedules/" + id + "/resume").then().statusCode(200);
        granted("user:other", "run:high", "tag:three")
                .post("/api/v1/schedules/" + id + "/pause")
                .then()
                .statusCode(403);
        granted("user:other", "run:high", "tag:three")
                .post("/api/v1/schedules/" + id + "/run")
                .then()
                .statusCode(403);
    }

    @Test
    void aChangeMayNotLeaveTheGrants() {
        String id = schedule(three(), "mine", "tag:three", "apt.analyze").extract().path("id");

        change(three(), id, Map.of("selector", "tag:five")).statusCode(403);
        change(three(), id, Map.of("actions", List.of(Map.of("action", "apt.upgrade"))))
                .statusCode(403);
        change(asOperator(), id, Map.of("selector", "tag:five"))
                .statusCode(200)
                .body("grantedTo", nullValue());
        change(three(), id, Map.of("selector", "tag:three")).statusCode(403);
    }

    private static ValidatableResponse change(
            RequestSpecification caller, String id, Map<String, ?> change) {
        String version = asOperator().get("/api/v1/schedules/" + id).header("ETag");
        return caller.header("If-Match", version)
                .body(change)
                .patch("/api/v1/schedules/" + id)
                .then();
    }

    /** The schedule has an apt.upgrade. */
    @ParameterizedTest
    @CsvSource({
        "user:three, tag:three, running, ''",
        "user:three, tag:five, error, m5",
        "user:gone, tag:three, error, grant",
        "user:promoted, tag:five, running, ''",
        "user:away, tag:three, queued, gateway"
    })
    void whatIsDueRunsWithTheGrantsOfThatMoment(
            String grantedTo, String on, String status, String word) {
        UUID schedule = rows.schedule(on);
        rows.set(schedule, "granted_to", grantedTo);
        UUID run = rows.queuedRun(schedule, "cron", SLOT);

        dispatch.settleNext();

        assertThat(rows.status(run)).isEqualTo(status);
        if (!word.isEmpty()) {
            assertThat(rows.run(run).getString("error_message")).isNotEmpty();
            assertThat(rows.messages()).isEmpty();
        }
    }

    @Test
    void aCampaignStaysWithinTheGrants() {
        campaign(three(), "wider", "tag:five").statusCode(403).body("detail", containsString("m5"));
        String id =
                campaign(three(), "mine", "tag:three")
                        .statusCode(201)
                        .body("grantedTo", equalTo("user:three"))
                        .extract()
                        .path("id");
        String fleet = campaign(asOperator(), "fleet", "tag:five").extract().path("id");

        three().post("/api/v1/campaigns/" + id + "/pause").then().statusCode(200);
        three().post("/api/v1/campaigns/" + fleet + "/pause").then().statusCode(403);
        three().post("/api/v1/campaigns/" + fleet + "/cancel").then().statusCode(403);
        granted("user:three", "run:low", "tag:none")
                .post("/api/v1/campaigns/" + id + "/resume")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse campaign(
            RequestSpecification caller, String name, String on) {
        return caller.body(Map.of("name", name, "action", "apt.analyze", "on", on))
                .post("/api/v1/campaigns")
                .then();
    }
}
