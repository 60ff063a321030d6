package io.sysup.scheduler.campaign;

import static io.sysup.scheduler.Calls.as;
import static io.sysup.scheduler.Calls.asOperator;
import static io.sysup.scheduler.campaign.CampaignCalls.PATH;
import static io.sysup.scheduler.campaign.CampaignCalls.body;
import static io.sysup.scheduler.campaign.CampaignCalls.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.kit.testing.Engines;
import io.sysup.scheduler.FleetStub;
import io.sysup.scheduler.Rows;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wishes for campaigns: what is stored of them, what is refused, what a preview tells. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
@QuarkusTestResource(FleetStub.class)
class CampaignWishIT {
    @Inject Rows rows;

    @BeforeEach
    void clear() {
        rows.clear();
    }

    @Test
    void newCampaignIsStoredWithItsWaves() {
        String location =
                post(body(
                                "batchPercent",
                                40,
                                "maxParallel",
                                1,
                                "maxUnavailable",
                                List.of(Map.of("tag", "DB", "most", 2)),
                                "maxFailurePercent",
                                50,
                                "pauseAfterCanary",
                                true,
                                "soakSeconds",
                                60))
                        .statusCode(201)
                        .body("name", equalTo("spring"))
                        .body("action", equalTo("apt.analyze"))
                        .body("params.refresh", equalTo(true))
                        .body("dryRun", equalTo(false))
                        .body("on", equalTo("tag:five"))
                        .body("canary", equalTo(1))
                        .body("batch", nullValue())
                        .body("batchPercent", equalTo(40))
                        .body("maxParallel", equalTo(1))
                        .body("maxUnavailable[0].tag", equalTo("db"))
                        .body("maxUnavailable[0].most", equalTo(2))
                        .body("maxFailures", equalTo(2))
                        .body("maxFailurePercent", equalTo(50))
                        .body("pauseAfterCanary", equalTo(true))
                        .body("soakSeconds", equalTo(60))
                        .body("state", equalTo("running"))
                        .body("reason", nullValue())
                        .body("targets", equalTo(5))
                        .body("counts.pending", equalTo(5))
                        .body("counts.size()", equalTo(7))
                        .body("progressPercent", equalTo(0))
                        .body("waves.size", contains(1, 2, 2))
                        .body("waves[0].canary", equalTo(true))
                        .body("waves[0].startedAt", nullValue())
                        .body("createdBy", equalTo("client:test"))
                        .body("createdAt", notNullValue())
                        .body("finishedAt", nullValue())
                        .extract()
                        .header("Location");

        as("read").get(location).then().statusCode(200).body("name", equalTo("spring"));
        as("read")
                .get(PATH)
                .then()
                .body("items.name", contains("spring"))
                .body("items[0].counts.pending", equalTo(5))
                .body("items[0].waves", nullValue())
                .body("total", equalTo(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void usualValuesStopOnTheFirstFailure() {
        post(body())
                .statusCode(201)
                .body("canary", equalTo(1))
                .body("batchPercent", equalTo(100))
                .body("maxParallel", nullValue())
                .body("maxFailures", equalTo(0))
                .body("maxUnavailable", empty())
                .body("waves.size", contains(1, 4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    canary            | -1      | must be between 0 and 10000
                    batch             | 0       | must be between 1 and 10000
                    batchPercent      | 101     | must be between 1 and 100
                    maxParallel       | 0       | must be between 1 and 10000
                    maxFailures       | -1      | must be between 0 and 10000
                    maxFailurePercent | 101     | must be between 0 and 100
                    soakSeconds       | 604801  | must be between 0 and 604800
                    """)
    void limitsOfNumbersAreTold(String field, int value, String message) {
        post(body(field, value))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("kind", equalTo("validation"))
                .body("errors.field", contains(field))
                .body("errors[0].message", equalTo(message));
        as("read").get(PATH).then().body("total", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    name   | ' '       | validation     | must not be empty
                    on     | ' '       | validation     | must not be empty
                    on     | ((        | selector_invalid | Unexpected end at position 3.
                    action | apt.dance | unknown_action | is not a known action
                    canary | many      | validation     | has a value of the wrong type
                    colour | red       | validation     | is not known here
                    """)
    void mistakeIsNamedByKindAndField(String field, String value, String kind, String message) {
        post(body(field, value))
                .statusCode(400)
                .body("kind", equalTo(kind))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].message", containsString(message));
    }

    @Test
    void allThatIsMissingIsNamedAtOnce() {
        post(Map.of("dryRun", true))
                .statusCode(400)
                .body("errors.field", contains("action", "name", "on"))
                .body("errors.message", contains("is missing", "is missing", "is missing"));
    }

    @Test
    void fieldsThatContradictEachOtherAreNamed() {
        post(body(
                        "batch",
                        1,
                        "batchPercent",
                        1,
                        "maxFailures",
                        1,
                        "maxFailurePercent",
                        1,
                        "canary",
                        0,
                        "pauseAfterCanary",
                        true,
                        "maxUnavailable",
                        List.of(Map.of("tag", "db", "most", 1), Map.of("tag", "DB", "most", 2))))
                .statusCode(400)
                .body(
                        "errors.field",
                        contains(
                                "batchPercent",
                                "maxFailurePercent",
                                "pauseAfterCanary",
                                "maxUnavailable[1].tag"));
    }

    @Test
    void limitOfATagIsChecked() {
        post(body("maxUnavailable", List.of(Map.of("tag", "a b", "most", 1), Map.of("tag", "db"))))
                .statusCode(400)
                .body("errors.field", contains("maxUnavailable[0].tag", "maxUnavailable[1].most"));
    }

    @Test
    void parameterThatTheActionDoesNotTakeIsNamed() {
        post(body("params", Map.of("refresh", 7)))
                .statusCode(400)
                .body("kind", equalTo("invalid_parameter"))
                .body("errors[0].field", equalTo("params.refresh"));
    }

    @ParameterizedTest
    @CsvSource({
        "tag:none, 409, selector_empty",
        "tag:disabled, 409, machine_disabled",
        "tag:away, 503, unavailable"
    })
    void campaignWithoutMachinesDoesNotStart(String on, int status, String kind) {
        post(body("on", on)).statusCode(status).body("kind", equalTo(kind));
        as("read").get(PATH).then().body("total", equalTo(0));
    }

    @Test
    void tagsThatCannotBeReadStartNothing() {
        post(body("maxUnavailable", List.of(Map.of("tag", "away", "most", 1)))).statusCode(503);
        as("read").get(PATH).then().body("total", equalTo(0));
    }

    @Test
    void previewTellsTheWavesAndStoresNothing() {
        as("read")
                .body(
                        body(
                                "batch",
                                3,
                                "maxParallel",
                                2,
                                "maxFailurePercent",
                                20,
                                "maxUnavailable",
                                List.of(Map.of("tag", "db", "most", 1))))
                .post(PATH + "/preview")
                .then()
                .statusCode(200)
                .body("targets", equalTo(5))
                .body("disabled", empty())
                .body("maxFailures", equalTo(1))
                .body("waves.wave", contains(1, 2, 3))
                .body("waves.canary", contains(true, false, false))
                .body("waves.size", contains(1, 3, 1))
                .body("waves.maxParallel", contains(1, 2, 1))
                .body("waves[1].machines.machine", contains("m2", "m3", "m4"))
                .body("waves[1].machines[0].machineId", notNullValue())
                .body("waves[1].machines[0].tags", contains("db"))
                .body("waves[2].machines[0].tags", empty());
        as("read").get(PATH).then().body("total", equalTo(0));
    }

    @Test
    void previewChecksWhatAStartChecks() {
        as("read")
                .body(body("action", "apt.dance"))
                .post(PATH + "/preview")
                .then()
                .statusCode(400)
                .body("kind", equalTo("unknown_action"));
    }

    @Test
    void repeatedRequestMakesOneCampaign() {
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
                .body(body("name", "other"))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("id", equalTo(first))
                .body("name", equalTo("spring"));
    }
}
