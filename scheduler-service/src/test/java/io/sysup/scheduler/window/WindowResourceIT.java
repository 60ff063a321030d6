package io.sysup.scheduler.window;

import static io.sysup.scheduler.Calls.as;
import static io.sysup.scheduler.Calls.asOperator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class WindowResourceIT {
    private static final String PATH = "/api/v1/windows";

    @Inject Rows rows;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private static Map<String, Object> body(Object... changes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", "nights");
        body.put("cron", "0 22 * * *");
        body.put("durationSeconds", 14_400);
        body.put("timezone", "Europe/Paris");
        for (int i = 0; i < changes.length; i += 2) {
            body.put((String) changes[i], changes[i + 1]);
        }
        return body;
    }

    private static ValidatableResponse post(Map<String, Object> body) {
        return asOperator().body(body).post(PATH).then();
    }

    private static String created(Object... changes) {
        return post(body(changes)).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse patch(String id, int version, Map<String, Object> body) {
        return asOperator()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(PATH + "/" + id)
                .then();
    }

    @Test
    void newWindowTellsItsNextOpeningsOnBothClocks() {
        post(body())
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body("kind", equalTo("allow"))
                .body("selector", nullValue())
                .body("enabled", equalTo(true))
                .body("next", hasSize(5))
                .body("next[1].from", matchesPattern(".*T2[01]:00:00Z"))
                .body("next[1].localFrom", matchesPattern(".*T22:00:00\\+0[12]:00"))
                .body("createdBy", equalTo("client:test"));
        as("read")
                .get(PATH)
                .then()
                .body("items.name", contains("nights"))
                .body("total", equalTo(1));
    }

    @Test
    void windowMayComeOnce() {
        post(Map.of(
                        "name", "freeze",
                        "kind", "blackout",
                        "startAt", "2099-12-20T00:00:00Z",
                        "endAt", "2100-01-03T00:00:00Z",
                        "selector", "tag:three"))
                .statusCode(201)
                .body("cron", nullValue())
                .body("next", hasSize(1))
                .body("next[0].until", equalTo("2100-01-03T00:00:00Z"))
                .body("selector", equalTo("tag:three"));
    }

    @Test
    void whatIsActiveSaysUntilWhen() {
        rows.window("freeze", "blackout", -5, 5, null);

        as("read")
                .get(PATH)
                .then()
                .body("items[0].active", equalTo(true))
                .body("items[0].activeUntil", matchesPattern("2.*Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    cron            | 30 25 * * *          | cron_invalid     | 25 is not between 0 and 23
                    timezone        | Europe/Pariss        | timezone_invalid | is not the name of a timezone
                    kind            | maybe                | validation       | must be allow or blackout
                    durationSeconds | 30                   | validation       | must be between 60 and 2678400
                    startAt         | 2099-01-01T00:00:00Z | validation       | does not go with cron
                    selector        | tag:three            | validation       | is for blackouts only
                    name            | ' '                  | validation       | must not be empty
                    """)
    void mistakeIsNamedByKindAndField(String field, String value, String kind, String message) {
        post(body(field, value))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("kind", equalTo(kind))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", containsString(message));
    }

    @Test
    void whatIsMissingIsNamed() {
        post(Map.of("name", "x", "cron", "0 0 * * *"))
                .statusCode(400)
                .body("errors.field", contains("durationSeconds"));
        post(Map.of("name", "x")).body("errors.field", contains("cron", "durationSeconds"));
        post(Map.of("name", "x", "startAt", "2099-01-01T00:00:00Z"))
                .body("errors.field", contains("endAt"));
    }

    @Test
    void blackoutWhoseSelectorIsNoneIsRefused() {
        post(body("kind", "blackout", "selector", "(("))
                .statusCode(400)
                .body("kind", equalTo("selector_invalid"))
                .body("errors[0].field", equalTo("selector"));
    }

    @Test
    void editNeedsTheVersionThatItChanges() {
        String id = created();

        patch(id, 0, Map.of("durationSeconds", 3600, "enabled", false))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("durationSeconds", equalTo(3600))
                .body("cron", equalTo("0 22 * * *"))
                .body("enabled", equalTo(false))
                .body("next", hasSize(0));
        patch(id, 0, Map.of("name", "other")).statusCode(412);
        asOperator().body(Map.of("name", "x")).patch(PATH + "/" + id).then().statusCode(428);
        patch(id, 1, Map.of("kind", "blackout"))
                .statusCode(400)
                .body("errors[0].field", equalTo("kind"));
        patch(id, 1, Map.of("startAt", "2099-01-01T00:00:00Z", "endAt", "2099-01-02T00:00:00Z"))
                .statusCode(200)
                .body("cron", nullValue())
                .body("startAt", equalTo("2099-01-01T00:00:00Z"));
    }

    @Test
    void nameIsTakenOnce() {
        created();
        String other = created("name", "days");

        post(body()).statusCode(409).body("kind", equalTo("conflict"));
        patch(other, 0, Map.of("name", "nights")).statusCode(409);
    }

    @Test
    void requestThatArrivesTwiceMakesOne() {
        String first =
                asOperator().header("Idempotency-Key", "k").body(body()).post(PATH).path("id");
        String second =
                asOperator().header("Idempotency-Key", "k").body(body()).post(PATH).path("id");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void windowThatAScheduleNamesStays() {
        String id = created();
        UUID schedule = rows.schedule("tag:three");
        rows.set(schedule, "maintenance_window_id", UUID.fromString(id));

        asOperator()
                .delete(PATH + "/" + id)
                .then()
                .statusCode(409)
                .body("detail", containsString("schedule " + schedule));
        rows.clear();
        String free = created();
        asOperator().header("If-Match", "\"7\"").delete(PATH + "/" + free).then().statusCode(412);
        asOperator().delete(PATH + "/" + free).then().statusCode(204);
        asOperator().delete(PATH + "/" + free).then().statusCode(404);
    }

    @Test
    void previewNeedsNoNameAndStoresNothing() {
        Map<String, Object> draft = body();
        draft.remove("name");

        as("read")
                .body(draft)
                .post(PATH + "/preview?count=3")
                .then()
                .statusCode(200)
                .body("next", hasSize(3));
        as("read").get(PATH).then().body("total", equalTo(0));
    }

    @Test
    void scheduleNamesAWindowAndMayLetItGo() {
        String id = created();
        Map<String, Object> schedule = new LinkedHashMap<>();
        schedule.put("name", "nightly");
        schedule.put("cron", "30 3 * * *");
        schedule.put("selector", "tag:three");
        schedule.put("actions", List.of(Map.of("action", "apt.analyze")));
        schedule.put("windowId", id);
        schedule.put("outsideWindow", "wait");

        String location =
                asOperator()
                        .body(schedule)
                        .post("/api/v1/schedules")
                        .then()
                        .statusCode(201)
                        .body("windowId", equalTo(id))
                        .body("outsideWindow", equalTo("wait"))
                        .extract()
                        .header("Location");
        asOperator()
                .header("If-Match", "\"0\"")
                .body(Map.of("windowId", ""))
                .patch(location)
                .then()
                .statusCode(200)
                .body("windowId", nullValue())
                .body("outsideWindow", equalTo("wait"));
    }

    @Test
    void scheduleNamesNoBlackoutAndNothingUnknown() {
        UUID blackout = rows.window("freeze", "blackout", -5, 5, null);
        Map<String, Object> schedule =
                new LinkedHashMap<>(
                        Map.of(
                                "name", "nightly",
                                "cron", "30 3 * * *",
                                "selector", "tag:three",
                                "actions", List.of(Map.of("action", "apt.analyze"))));
        for (UUID id : List.of(blackout, new UUID(1, 1))) {
            schedule.put("windowId", id.toString());
            asOperator()
                    .body(schedule)
                    .post("/api/v1/schedules")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("windowId"));
        }
    }

    @Test
    void readersDoNotWrite() {
        as("read").body(body()).post(PATH).then().statusCode(403);
        as("read").delete(PATH + "/" + new UUID(0, 1)).then().statusCode(403);
    }
}
