package io.sysup.inventory.preference;

import static io.sysup.inventory.testing.Api.as;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class PreferenceTest {
    private static final String PREFERENCES = "/api/v1/preferences";

    @Inject InventoryDatabase database;

    private static RequestSpecification ann() {
        return as("user:ann", "read");
    }

    private static void choose(String key, Object value, int status) {
        ann().body(Map.of("value", value)).put(PREFERENCES + "/" + key).then().statusCode(status);
    }

    @Test
    void aChoiceIsThatOfWhoMadeIt() {
        choose("theme", "dark", 204);
        choose("theme", "light", 204);
        choose("machines.groupBy", "tag", 204);
        choose("machines.columns", List.of("tags", "status", "arch"), 204);
        choose("zoom", 125, 204);
        choose("panels.widths", Map.of("hermes", 30), 204);
        choose("machines.tileMode", "compact", 204);
        choose("machines.defaultTab", "last", 204);
        choose("jobs.logTail", 200, 204);
        choose("machines.filters", List.of(Map.of("name", "late", "where", "updates>0")), 204);

        ann().get(PREFERENCES)
                .then()
                .statusCode(200)
                .body("values.theme", equalTo("light"))
                .body("values.'machines.groupBy'", equalTo("tag"))
                .body("values.'machines.columns'", contains("tags", "status", "arch"))
                .body("values.zoom", equalTo(125))
                .body("values.'panels.widths'.hermes", equalTo(30))
                .body("values.'machines.filters'[0].where", equalTo("updates>0"));
        as("user:bob", "read").get(PREFERENCES).then().body("values", anEmptyMap());

        ann().delete(PREFERENCES + "/theme").then().statusCode(204);
        ann().get(PREFERENCES).then().body("values", not(hasKey("theme")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "theme               | pink | value | must be light, dark or system",
                "machines.filters    | none | value | must be a list of up to 50 filters",
                "machines.groupBy    | name | value | must be none, status, os, kind or tag",
                "zoom                | 300  | value | must be a whole number of percent",
                "panels.widths       | wide | value | must be widths in percent",
                "machines.tileMode   | huge | value | must be compact or expanded",
                "machines.defaultTab | A B  | value | must be last, or the name of a tab",
                "keyboard.singleKeys | yes  | value | must be true or false",
                "jobs.logTail        | 300  | value | must be 200, 1000, 5000 or 20000 lines",
                "colour              | red  | key   | must be one of theme, language"
            })
    void whatItDoesNotTakeIsRefused(String key, String value, String field, String message) {
        ann().body(Map.of("value", value))
                .put(PREFERENCES + "/" + key)
                .then()
                .statusCode(400)
                .body("errors.field", contains(field))
                .body("errors[0].message", startsWith(message));
    }

    @Test
    void whatAnotherVersionKeptIsLeftOut() {
        database.update(
                "insert into inventory.user_preferences (id, user_id, key, value_json) values ($1, 'user:old', 'gone', '1')",
                Ids.next());

        as("user:old", "read").get(PREFERENCES).then().statusCode(200).body("values", anEmptyMap());
    }

    @Test
    void isForWhoeverMayRead() {
        as("client:nobody").get(PREFERENCES).then().statusCode(403);
    }
}
