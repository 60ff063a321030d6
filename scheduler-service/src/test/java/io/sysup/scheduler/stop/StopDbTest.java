package io.sysup.scheduler.stop;

import static io.sysup.scheduler.Calls.as;
import static io.sysup.scheduler.Calls.asOperator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.kit.security.InternalTokens;
import io.sysup.kit.security.Scope;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import io.sysup.scheduler.SchedulerDatabase;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While a stop is on nothing begins on its machines, and the queue is told so. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class StopDbTest {
    @Inject Rows rows;
    @Inject SchedulerDatabase database;
    @Inject StopHolds holds;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private static ValidatableResponse stopped(String on, String more) {
        return asOperator()
                .body("{\"on\":\"" + on + "\",\"reason\":\"disk trouble\"" + more + "}")
                .post("/api/v1/stops")
                .then();
    }

    /** What the queue was told last. */
    private static String held() throws Exception {
        String url =
                ConfigProvider.getConfig().getValue("sysup.execution.url", String.class)
                        + "/internal/v1/stops";
        String token =
                new InternalTokens(Engines.INTERNAL_SECRET)
                        .issue("client:test", Set.of(Scope.INTERNAL));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url))
                                .header(InternalTokens.HEADER, token)
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private static ValidatableResponse tested(UUID schedule) {
        return asOperator().body("{}").post("/api/v1/schedules/" + schedule + "/test").then();
    }

    @Test
    void stopHoldsSchedulesAndTheQueueUntilItIsEnded() throws Exception {
        UUID schedule = rows.schedule("tag:five");
        String stop =
                stopped("tag:three", "")
                        .statusCode(200)
                        .body("machines", equalTo(3))
                        .body("queueHeld", equalTo(true))
                        .body("stop.stoppedBy", equalTo("client:test"))
                        .extract()
                        .path("stop.id");

        assertThat(held()).contains(stop, "disk trouble", "client:test", "m1", "m3");
        tested(schedule)
                .body("machines", contains("m4", "m5"))
                .body("leftOut[0].window", equalTo("emergency stop: disk trouble"))
                .body("leftOut[0].until", nullValue());
        tested(rows.schedule("tag:three"))
                .body("reason", containsString("emergency stop: disk trouble"))
                .body("reason", not(containsString("9999")));
        as("read").get("/api/v1/stops").then().body("items.on", contains("tag:three"));

        asOperator().delete("/api/v1/stops/" + stop).then().statusCode(204);

        assertThat(held()).doesNotContain(stop);
        tested(schedule).body("leftOut", empty());
        asOperator().delete("/api/v1/stops/" + stop).then().statusCode(404);
    }

    @Test
    void stopEndsByItself() throws Exception {
        Instant soon = Instant.now().plus(Duration.ofHours(1));
        stopped("tag:three", ",\"until\":\"" + soon + "\"").statusCode(200);
        database.update(
                "update scheduler.stops set created_at = now() - interval '2 hours', until = now() - interval '1 second'");

        as("read").get("/api/v1/stops").then().body("items", empty());
        assertThat(holds.round()).isTrue();
        assertThat(held()).doesNotContain("m1");
    }

    @Test
    void queueKeepsWhatItHeldWhenTheMachinesCannotBeTold() throws Exception {
        stopped("tag:three", "").statusCode(200);
        database.update("update scheduler.stops set selector = 'tag:away'");

        assertThat(holds.round()).isFalse();
        assertThat(held()).contains("m1");
    }

    @Test
    void mistakesAndThosePermittedNothingAreRefused() {
        stopped("((", "").statusCode(400).body("errors.field", contains("on"));
        stopped("tag:three", ",\"until\":\"2020-01-01T00:00:00Z\"")
                .statusCode(400)
                .body("errors.field", contains("until"));
        asOperator().body("{\"on\":\"tag:three\"}").post("/api/v1/stops").then().statusCode(400);
        as("read")
                .body("{\"on\":\"tag:three\",\"reason\":\"x\"}")
                .post("/api/v1/stops")
                .then()
                .statusCode(403);
    }

    @Test
    void sameRequestTwiceIsOneStop() {
        for (int i = 0; i < 2; i++) {
            asOperator()
                    .header("Idempotency-Key", "once")
                    .body("{\"on\":\"tag:three\",\"reason\":\"x\"}")
                    .post("/api/v1/stops")
                    .then()
                    .statusCode(200);
        }
        assertThat(database.query("select 1 from scheduler.stops")).hasSize(1);
    }
}
