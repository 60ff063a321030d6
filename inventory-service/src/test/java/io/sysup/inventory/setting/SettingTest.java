package io.sysup.inventory.setting;

import static io.sysup.inventory.testing.Api.as;
import static io.sysup.inventory.testing.Api.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class SettingTest {
    private static final String SETTINGS = "/api/v1/settings/";
    private static final String DISK = "metrics.disk.warning";

    @Inject InventoryDatabase database;
    @Inject Settings settings;

    @AfterEach
    void nothingIsChosen() {
        database.update("delete from inventory.app_settings");
        settings.forget();
    }

    private static ValidatableResponse choose(String key, Object value, int version) {
        return person().header("If-Match", "\"" + version + "\"")
                .body(Map.of("value", value))
                .put(SETTINGS + key)
                .then();
    }

    private static ValidatableResponse reset(String key, int version) {
        return person().header("If-Match", "\"" + version + "\"").delete(SETTINGS + key).then();
    }

    private static int version(String key) {
        return person().get(SETTINGS + key).then().statusCode(200).extract().path("version");
    }

    @Test
    void allOfThemAreShownWithTheirDefaults() {
        as("user:ann", "read")
                .get("/api/v1/settings")
                .then()
                .statusCode(200)
                .body("items.key", hasItems(DISK, "discovery.ranges", "metrics.stale"))
                .body("items.find { it.key == 'metrics.disk.warning' }.value", equalTo(90))
                .body("items.find { it.key == 'metrics.disk.warning' }.maximum", equalTo(100))
                .body("items.find { it.key == 'metrics.disk.warning' }.chosen", equalTo(false))
                .body("items.find { it.key == 'discovery.ranges' }.value", nullValue())
                .body("items.find { it.key == 'discovery.ranges' }.type", equalTo("networks"));
    }

    @Test
    void aChangeIsKeptWithWhoMadeItAndFromWhat() {
        choose(DISK, 80, 0).statusCode(200).body("value", equalTo(80));
        int version = version(DISK);
        choose(DISK, 85, version)
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("updatedBy", equalTo("client:test"));
        reset(DISK, version(DISK)).statusCode(200).body("value", equalTo(90));

        person().get(SETTINGS + DISK + "/changes?limit=2")
                .then()
                .statusCode(200)
                .body("items.before", contains(85, 80))
                .body("items.after", contains(null, 85))
                .body("items.actorId", contains("client:test", "client:test"))
                .body("nextCursor", notNullValue());
    }

    @Test
    void aDryRunTellsWhatWouldBeAndChangesNothing() {
        choose(DISK + "?dryRun=true", 80, 0).statusCode(200).body("value", equalTo(80));
        choose(DISK + "?dryRun=true", 98, 0).statusCode(400);
        assertThat(version(DISK)).isZero();
        choose(DISK, 85, 0).statusCode(200);
        reset(DISK + "?dryRun=true", version(DISK)).statusCode(200).body("value", equalTo(90));
        assertThat(settings.now().number(Setting.DISK_WARNING)).isEqualTo(85);
    }

    @Test
    void whoHasSeenAnotherValueDoesNotOverwriteIt() {
        choose(DISK, 80, 0).statusCode(200);

        choose(DISK, 70, 0).statusCode(412);
        reset(DISK, 0).statusCode(412);
        person().body(Map.of("value", 70)).put(SETTINGS + DISK).then().statusCode(428);
        int seen = version(DISK);
        reset(DISK, seen).statusCode(200);
        choose(DISK, 81, 0).statusCode(200);
        assertThat(version(DISK)).isNotEqualTo(seen);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "metrics.disk.warning | 0     | must be a whole number between 1 and 100",
                "metrics.disk.warning | 98    | must not be above metrics.disk.error, which is 97",
                "metrics.disk.error   | 89    | must not be below metrics.disk.warning, which is 90",
                "metrics.stale        | 10081 | must be a whole number between 1 and 10080",
                "discovery.rate       | 0     | must be a whole number between 1 and 1000",
                "timeline.retention   | 29    | must be a whole number between 30 and 36500",
                "session.length       | 4     | must be a whole number between 5 and 10080",
                "discovery.ranges     | 7     | must be a list of up to 50 networks",
            })
    void whatItDoesNotTakeIsRefused(String key, int value, String message) {
        choose(key, value, 0)
                .statusCode(400)
                .body("errors.field", contains("value"))
                .body("errors[0].message", containsString(message));
    }

    @Test
    void networksMustLieWithinThoseThatTheServerWasStartedWith() {
        choose("discovery.ranges", List.of("10.0.0.0/8"), 0)
                .statusCode(400)
                .body(
                        "errors[0].message",
                        containsString("outside of what the server was started"));
        choose("discovery.ranges", List.of("10.77.0.9/16"), 0)
                .statusCode(400)
                .body("errors[0].message", containsString("is not a network"));

        choose("discovery.ranges", List.of("10.77.4.0/24"), 0).statusCode(200);

        person().body(Map.of("cidr", "10.77.5.0/24"))
                .post("/api/v1/discovery/scans")
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("10.77.4.0/24"));
    }

    @Test
    void whatAnotherProcessChangedCountsWithinSeconds() {
        assertThat(settings.now().number(Setting.DISK_WARNING)).isEqualTo(90);

        database.update(
                "insert into inventory.app_settings (key, value_json) values ($1, '70')", DISK);

        await().atMost(Duration.ofSeconds(5))
                .until(() -> settings.now().number(Setting.DISK_WARNING) == 70);
    }

    @Test
    void onlySomeHaveValuesForATag() {
        person().header("If-Match", "\"0\"")
                .body(Map.of("value", 5))
                .put(SETTINGS + "metrics.stale?tag=db")
                .then()
                .statusCode(400)
                .body("errors.field", contains("tag"));
        person().header("If-Match", "\"0\"")
                .body(Map.of("value", 70))
                .put(SETTINGS + DISK + "?tag=DB")
                .then()
                .statusCode(200)
                .body("value", equalTo(90))
                .body("tags.tag", contains("db"))
                .body("tags.value", contains(70));
        assertThat(settings.now().number(Setting.DISK_WARNING, List.of("web", "Db"))).isEqualTo(70);
        assertThat(settings.now().number(Setting.DISK_WARNING, List.of("web"))).isEqualTo(90);
    }

    @Test
    void onlyAdministratorsChangeThem() {
        as("user:op", "read", "operate")
                .header("If-Match", "\"0\"")
                .body(Map.of("value", 80))
                .put(SETTINGS + DISK)
                .then()
                .statusCode(403);
        person().get(SETTINGS + "colour").then().statusCode(404);
    }
}
