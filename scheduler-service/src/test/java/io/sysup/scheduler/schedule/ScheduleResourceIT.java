package io.sysup.scheduler.schedule;

import static io.sysup.scheduler.Calls.as;
import static io.sysup.scheduler.Calls.asOperator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class ScheduleResourceIT {
    private static final String PATH = "/api/v1/schedules";

    @Inject Rows rows;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    private static Map<String, Object> body(Object... changes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", "nightly");
        body.put("cron", "30 3 * * *");
        body.put("timezone", "Europe/Paris");
        body.put("selector", "tag:three");
        body.put(
                "actions",
                List.of(Map.of("action", "apt.analyze", "params", Map.of("refresh", true))));
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

    @Test
    void newScheduleIsStoredWithItsNextRun() {
        String location =
                post(body("misfirePolicy", "run_all", "jitterSeconds", 30))
                        .statusCode(201)
                        .header("ETag", "\"0\"")
                        .body("name", equalTo("nightly"))
                        .body("enabled", equalTo(true))
                        .body("cron", equalTo("30 3 * * *"))
                        .body("timezone", equalTo("Europe/Paris"))
                        .body("selector", equalTo("tag:three"))
                        .body("actions", hasSize(1))
                        .body("actions[0].action", equalTo("apt.analyze"))
                        .body("actions[0].params.refresh", equalTo(true))
                        .body("misfirePolicy", equalTo("run_all"))
                        .body("misfireWindowSeconds", equalTo(3600))
                        .body("jitterSeconds", equalTo(30))
                        .body("overlapPolicy", equalTo("skip"))
                        .body("nextRunAt", notNullValue())
                        .body("lastRunAt", nullValue())
                        .body("createdBy", equalTo("client:test"))
                        .extract()
                        .header("Location");

        as("read").get(location).then().statusCode(200).body("name", equalTo("nightly"));
        as("read")
                .get(PATH)
                .then()
                .body("items.name", contains("nightly"))
                .body("total", equalTo(1))
                .body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    cron          | 30 25 * * *    | cron_invalid      | 25 is not between 0 and 23 (the hour, position 4)
                    cron          | every night    | cron_invalid      | it has 2 fields instead of 5
                    cron          | 0 0 30 2 *     | cron_invalid      | never comes round
                    timezone      | Europe/Pariss  | timezone_invalid  | is not the name of a timezone
                    timezone      | +02:00         | timezone_invalid  | is not the name of a timezone
                    selector      | ((             | selector_invalid  | Unexpected end at position 3.
                    misfirePolicy | never          | validation        | must be skip, run_once or run_all
                    overlapPolicy | never          | validation        | must be skip, queue or allow
                    name          | ' '            | validation        | must not be empty
                    """)
    void mistakeIsNamedByKindAndField(String field, String value, String kind, String message) {
        post(body(field, value))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("kind", equalTo(kind))
                .body("detail", containsString(message))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", containsString(message));
        as("read").get(PATH).then().body("total", equalTo(0));
    }

    @Test
    void unknownActionIsNamed() {
        post(body(
                        "actions",
                        List.of(Map.of("action", "apt.analyze"), Map.of("action", "apt.dance"))))
                .statusCode(400)
                .body("kind", equalTo("unknown_action"))
                .body("errors[0].field", equalTo("actions[1].action"))
                .body("remedy", equalTo("Use one of: apt.analyze, apt.upgrade, dnf.upgrade."));
    }

    @Test
    void parameterThatTheActionDoesNotTakeIsNamed() {
        post(body(
                        "actions",
                        List.of(Map.of("action", "apt.analyze", "params", Map.of("refresh", 7)))))
                .statusCode(400)
                .body("kind", equalTo("invalid_parameter"))
                .body("errors[0].field", equalTo("actions[0].params.refresh"));
        post(body(
                        "actions",
                        List.of(Map.of("action", "apt.analyze", "params", Map.of("mode", "x")))))
                .statusCode(400)
                .body("errors[0].field", equalTo("actions[0].params.mode"));
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() {
        post(Map.of("timezone", "UTC"))
                .statusCode(400)
                .body("errors.field", contains("name", "cron", "selector", "actions"));
    }

    @Test
    void limitsOfNumbersAreTold() {
        post(body(
                        "misfireWindowSeconds",
                        -1,
                        "actions",
                        List.of(Map.of("action", "apt.analyze", "timeoutSeconds", 0))))
                .statusCode(400)
                .body("errors.field", contains("actions[0].timeoutSeconds", "misfireWindowSeconds"))
                .body("errors[1].message", equalTo("must be between 0 and 604800"));
    }

    @Test
    void selectorThatMatchesNothingNowIsAllowed() {
        post(body("selector", "tag:none")).statusCode(201);
    }

    @Test
    void selectorThatCannotBeCheckedStoresNothing() {
        post(body("selector", "tag:away")).statusCode(503).body("kind", equalTo("unavailable"));
        as("read").get(PATH).then().body("total", equalTo(0));
    }

    @Test
    void nameIsTakenOnce() {
        created();

        post(body())
                .statusCode(409)
                .body("kind", equalTo("conflict"))
                .body("detail", containsString("nightly"));
        String other = created("name", "weekly");
        asOperator()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "nightly"))
                .patch(PATH + "/" + other)
                .then()
                .statusCode(409);
    }

    @Test
    void repeatedRequestMakesOneSchedule() {
        String first =
                asOperator()
                        .header("Idempotency-Key", "k1")
                        .body(body())
                        .post(PATH)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");

        asOperator()
                .header("Idempotency-Key", "k1")
                .body(body())
                .post(PATH)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void editNeedsTheVersionItChanges() {
        String path = PATH + "/" + created();

        asOperator().body(Map.of("cron", "0 4 * * *")).patch(path).then().statusCode(428);
        asOperator()
                .header("If-Match", "\"0\"")
                .body(Map.of("cron", "0 4 * * *"))
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("cron", equalTo("0 4 * * *"))
                .body("name", equalTo("nightly"))
                .body("version", equalTo(1));
        asOperator()
                .header("If-Match", "\"0\"")
                .body(Map.of("cron", "0 5 * * *"))
                .patch(path)
                .then()
                .statusCode(412)
                .body("kind", equalTo("precondition_failed"));
    }

    @Test
    void editOfTheTimingMovesTheNextRunAndAnotherDoesNot() {
        String path = PATH + "/" + created("cron", "0 0 1 1 *", "timezone", "UTC");
        String next = as("read").get(path).path("nextRunAt");

        String renamed =
                asOperator()
                        .header("If-Match", "\"0\"")
                        .body(Map.of("name", "yearly"))
                        .patch(path)
                        .path("nextRunAt");
        String moved =
                asOperator()
                        .header("If-Match", "\"1\"")
                        .body(Map.of("timezone", "Asia/Tokyo"))
                        .patch(path)
                        .path("nextRunAt");

        assertThat(renamed).isEqualTo(next);
        assertThat(next).endsWith("-01-01T00:00:00Z");
        assertThat(moved).endsWith("-12-31T15:00:00Z");
    }

    @Test
    void editIsCheckedLikeANewOne() {
        String path = PATH + "/" + created();

        asOperator()
                .header("If-Match", "\"0\"")
                .body(Map.of("cron", "x * * * *"))
                .patch(path)
                .then()
                .statusCode(400)
                .body("kind", equalTo("cron_invalid"));
        as("read").get(path).then().body("version", equalTo(0));
    }

    @Test
    void pausedScheduleHasNoNextRun() {
        String path = PATH + "/" + created();

        asOperator()
                .post(path + "/pause")
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false))
                .body("nextRunAt", nullValue());
        asOperator().post(path + "/pause").then().statusCode(200).body("version", equalTo(1));
        asOperator()
                .post(path + "/resume")
                .then()
                .statusCode(200)
                .body("enabled", equalTo(true))
                .body("nextRunAt", notNullValue())
                .body("version", equalTo(2));
    }

    @Test
    void deletedScheduleIsGone() {
        String path = PATH + "/" + created();

        asOperator().header("If-Match", "\"7\"").delete(path).then().statusCode(412);
        asOperator().header("If-Match", "\"0\"").delete(path).then().statusCode(204);
        as("read").get(path).then().statusCode(404).body("kind", equalTo("not_found"));
        asOperator().delete(path).then().statusCode(404);
        asOperator().post(path + "/pause").then().statusCode(404);
        asOperator().post(path + "/run").then().statusCode(404);
        as("read").get(path + "/runs").then().statusCode(404);
    }

    @Test
    void longListsComeInPages() {
        for (String name : List.of("c", "a", "b")) {
            created("name", name);
        }

        var first = as("read").queryParam("limit", 2).get(PATH).then().extract();
        assertThat(first.<List<String>>path("items.name")).containsExactly("a", "b");
        as("read")
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("nextCursor"))
                .get(PATH)
                .then()
                .body("items.name", contains("c"))
                .body("nextCursor", nullValue());
    }

    @Test
    void previewTellsTheNextSlots() {
        as("read")
                .body(Map.of("cron", "0 0 1 1 *", "timezone", "UTC", "count", 2))
                .post(PATH + "/preview")
                .then()
                .statusCode(200)
                .body("next", hasSize(2))
                .body("next[0]", containsString("-01-01T00:00:00Z"));
        as("read")
                .body(Map.of("cron", "0 0 1 13 *"))
                .post(PATH + "/preview")
                .then()
                .statusCode(400)
                .body("kind", equalTo("cron_invalid"))
                .body("errors[0].field", equalTo("cron"));
        as("read")
                .body(Map.of("timezone", "UTC"))
                .post(PATH + "/preview")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("cron"));
    }

    @Test
    void scopesAreAskedFor() {
        RestAssured.given().get(PATH).then().statusCode(401).body("kind", equalTo("unauthorized"));
        as("read")
                .body(body())
                .post(PATH)
                .then()
                .statusCode(403)
                .body("kind", equalTo("forbidden"));
    }

    @Test
    void runByHandWaitsForItsJobsOnce() {
        String path = PATH + "/" + created();

        String run =
                asOperator()
                        .header("Idempotency-Key", "r1")
                        .post(path + "/run")
                        .then()
                        .statusCode(202)
                        .body("trigger", equalTo("manual"))
                        .body("status", equalTo("queued"))
                        .body("triggeredBy", equalTo("client:test"))
                        .extract()
                        .path("id");

        asOperator()
                .header("Idempotency-Key", "r1")
                .post(path + "/run")
                .then()
                .statusCode(202)
                .body("id", equalTo(run));
        asOperator()
                .post(path + "/run")
                .then()
                .statusCode(409)
                .body("detail", containsString("still active"));
        as("read").get(path + "/runs").then().body("items.id", contains(run));
    }

    @Test
    void malformedBodyIsRefused() {
        asOperator()
                .body("{")
                .post(PATH)
                .then()
                .statusCode(400)
                .body("kind", equalTo("validation"));
        asOperator().post(PATH).then().statusCode(400);
        post(body("surprise", 1)).statusCode(400).body("errors[0].field", equalTo("surprise"));
    }
}
