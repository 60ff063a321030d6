package io.sysup.scheduler.campaign;

import static io.sysup.scheduler.Calls.as;
import static io.sysup.scheduler.Calls.asOperator;
import static io.sysup.scheduler.campaign.CampaignCalls.PATH;
import static io.sysup.scheduler.campaign.CampaignCalls.body;
import static io.sysup.scheduler.campaign.CampaignCalls.started;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns that are there: lists, machines, moves, rights. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class CampaignResourceIT {
    @Inject Rows rows;
    @Inject CampaignFixture fixture;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    @Test
    void listIsPagedNewestFirstAndFiltered() {
        for (int i = 1; i <= 3; i++) {
            started("name", "c" + i);
        }

        String cursor =
                as("read")
                        .get(PATH + "?limit=2")
                        .then()
                        .body("items.name", contains("c3", "c2"))
                        .body("total", equalTo(3))
                        .extract()
                        .path("nextCursor");
        as("read")
                .get(PATH + "?limit=2&cursor=" + cursor)
                .then()
                .body("items.name", contains("c1"))
                .body("nextCursor", nullValue());
        as("read").get(PATH + "?name=c2").then().body("items.name", contains("c2"));
        as("read").get(PATH + "?state=running,paused").then().body("items", hasSize(3));
        as("read").get(PATH + "?state=failed").then().body("items", empty());
        as("read")
                .get(PATH + "?state=ready")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("state"));
    }

    @Test
    void targetsArePagedByWaveAndFiltered() {
        String id = started("batch", 2);
        fixture.round();
        fixture.ends(UUID.fromString(id), 1, "error");
        String targets = PATH + "/" + id + "/targets";

        String cursor =
                as("read")
                        .get(targets + "?limit=3")
                        .then()
                        .body("items.machine", contains("m1", "m2", "m3"))
                        .body("items.wave", contains(1, 2, 2))
                        .body("items[0].state", equalTo("error"))
                        .body("items[0].attempt", equalTo(1))
                        .body("items[0].jobId", notNullValue())
                        .body("items[0].error.kind", equalTo("apt_lock_busy"))
                        .body("items[0].error.message", equalTo("Another apt holds the lock."))
                        .body("items[0].requestedAt", notNullValue())
                        .body("items[0].finishedAt", notNullValue())
                        .body("items[1].error", nullValue())
                        .extract()
                        .path("nextCursor");
        as("read")
                .get(targets + "?limit=3&cursor=" + cursor)
                .then()
                .body("items.machine", contains("m4", "m5"))
                .body("nextCursor", nullValue());
        as("read")
                .get(targets + "?state=error,cancelled")
                .then()
                .body("items.machine", contains("m1"));
        as("read").get(targets + "?state=lost").then().statusCode(400);
        as("read").get(PATH + "/" + Ids.next() + "/targets").then().statusCode(404);
    }

    @Test
    void peoplePauseResumeCancelAndRetry() {
        String id = started();
        fixture.round();

        moved(id, "pause").statusCode(200).body("state", equalTo("paused"));
        moved(id, "resume").statusCode(200).body("state", equalTo("running"));
        moved(id, "retry").statusCode(409).body("kind", equalTo("conflict"));
        moved(id, "cancel").statusCode(200).body("state", equalTo("stopping"));
        moved(id, "resume").statusCode(409);
        fixture.ends(UUID.fromString(id), 1, "error");
        moved(id, "cancel").statusCode(409);
        moved(id, "retry?skipped=true")
                .statusCode(200)
                .body("state", equalTo("running"))
                .body("counts.pending", equalTo(5));
        moved(Ids.next().toString(), "pause").statusCode(404);
    }

    private static ValidatableResponse moved(String id, String move) {
        return asOperator().post(PATH + "/" + id + "/" + move).then();
    }

    @Test
    void readersChangeNothingAndStrangersSeeNothing() {
        String id = started();

        as("read").body(body("name", "other")).post(PATH).then().statusCode(403);
        for (String move : List.of("pause", "resume", "cancel", "retry")) {
            as("read").post(PATH + "/" + id + "/" + move).then().statusCode(403);
        }
        RestAssured.get(PATH).then().statusCode(401);
        RestAssured.get(PATH + "/" + id + "/targets").then().statusCode(401);
    }
}
