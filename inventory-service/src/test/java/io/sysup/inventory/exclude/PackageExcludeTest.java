package io.sysup.inventory.exclude;

import static io.sysup.inventory.testing.Api.as;
import static io.sysup.inventory.testing.Api.connection;
import static io.sysup.inventory.testing.Api.person;
import static io.sysup.inventory.testing.Api.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.contracts.apt.ExcludeRule;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class PackageExcludeTest {
    private static final String RULES = "/api/v1/package-excludes";
    private static final Map<String, String> ANALYSIS = Map.of("action", "apt.analyze");

    @Inject InventoryDatabase database;
    @Inject MachineExcludes excludes;

    @AfterEach
    void noRules() {
        List<String> ids = person().get(RULES).then().extract().jsonPath().getList("items.id");
        ids.forEach(id -> person().delete(RULES + "/" + id).then().statusCode(204));
    }

    @Test
    void aJobOfPackagesIsToldTheRulesOfItsMachineWithItsLogin() {
        String tagged = register("with a database", "excl-db");
        String web = register("without one");
        rule(body("databases", "tag:excl-db"));
        rule(body("all of them", "*"));

        assertThat(connection(tagged, ANALYSIS).excludes())
                .extracting(ExcludeRule::name)
                .containsExactly("all of them", "databases");
        assertThat(connection(tagged, Map.of("action", "dnf.upgrade")).excludes()).hasSize(2);
        assertThat(connection(tagged, Map.of("action", "host.check")).excludes()).isEmpty();
        assertThat(connection(web, ANALYSIS).excludes())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.packages()).containsExactly("postgresql-*");
                    assertThat(one.reason()).isEqualTo("They do that themselves.");
                    assertThat(one.until()).isNull();
                });
    }

    @Test
    void aRuleThatEndedHoldsForNothingAndIsStillShown() {
        String machine = register("freed");
        Map<String, Object> ended = body("freeze", "*");
        ended.put("until", "2126-01-01T00:00:00Z");
        String id = rule(ended).body("ended", equalTo(false)).extract().path("id");
        assertThat(connection(machine, ANALYSIS).excludes())
                .extracting(ExcludeRule::until)
                .containsExactly(Instant.parse("2126-01-01T00:00:00Z"));

        database.update(
                "update inventory.package_excludes set until = now() where id = $1",
                UUID.fromString(id));

        assertThat(connection(machine, ANALYSIS).excludes()).isEmpty();
        person().get(RULES + "/" + id).then().body("ended", equalTo(true));
    }

    @Test
    void aRuleIsReadChangedAndRemovedByVersion() {
        ValidatableResponse added = rule(body("first", "tag:a"));
        String id = added.extract().path("id");
        String tag = added.extract().header("ETag");
        added.body("createdBy", equalTo("client:test")).body("version", equalTo(0));

        person().body(body("second", "tag:b")).put(RULES + "/" + id).then().statusCode(428);
        person().header("If-Match", tag)
                .body(body("second", "tag:b"))
                .put(RULES + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("name", equalTo("second"))
                .body("on", equalTo("tag:b"))
                .body("version", equalTo(1));
        person().header("If-Match", tag)
                .body(body("third", "tag:c"))
                .put(RULES + "/" + id)
                .then()
                .statusCode(412);
        person().header("If-Match", tag).delete(RULES + "/" + id).then().statusCode(412);
        person().delete(RULES + "/" + id).then().statusCode(204);
        person().get(RULES + "/" + id).then().statusCode(404);
        person().delete(RULES + "/" + id).then().statusCode(404);
    }

    @Test
    void aNameIsTakenOnceWhateverItsLetters() {
        rule(body("Freeze", "*"));

        person().body(body("freeze", "*")).post(RULES).then().statusCode(409);
        person().get(RULES).then().body("items.name", contains("Freeze"));
    }

    @ParameterizedTest
    @CsvSource({
        "on, tag:, selector_invalid",
        "packages, ; rm -rf, validation",
        "packages, *, validation",
        "packages, -y, validation",
        "reason, ' ', validation",
        "until, 2020-01-01T00:00:00Z, validation",
        "name, '', validation"
    })
    void whatIsNoRuleIsRefusedByField(String field, String value, String kind) {
        Map<String, Object> wrong = body("wrong", "*");
        wrong.put(field, field.equals("packages") ? List.of(value) : value);

        person().body(wrong).post(RULES).then().statusCode(400).body("kind", equalTo(kind));
    }

    @Test
    void whoMayOnlyReadChangesNothing() {
        as("user:reader", "read").get(RULES).then().statusCode(200);
        as("user:reader", "read").body(body("mine", "*")).post(RULES).then().statusCode(403);
    }

    @Test
    void theRulesOfAThousandMachinesAreTwoStatements() {
        String tagged = register("one of many", "excl-many");
        rule(body("of the tag", "tag:excl-many"));
        rule(body("of none", "tag:excl-nobody or updates>1000000"));
        List<UUID> machines =
                Stream.concat(
                                Stream.of(UUID.fromString(tagged)),
                                Stream.generate(UUID::randomUUID).limit(999))
                        .toList();

        Map<UUID, List<ExcludeRule>> held = database.transaction(tx -> excludes.of(tx, machines));

        assertThat(held).containsOnlyKeys(UUID.fromString(tagged));
        assertThat(held.values().iterator().next())
                .extracting(ExcludeRule::name)
                .containsExactly("of the tag");
    }

    private static ValidatableResponse rule(Map<String, Object> body) {
        return person().body(body).post(RULES).then().statusCode(201);
    }

    private static Map<String, Object> body(String name, String on) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", name);
        body.put("on", on);
        body.put("packages", List.of("postgresql-*"));
        body.put("reason", "They do that themselves.");
        return body;
    }
}
