package io.sysup.inventory.selection;

import static io.sysup.inventory.testing.Api.person;
import static io.sysup.inventory.testing.Api.service;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.inventory.testing.Api;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class SelectionTest {

    private static final String MEANT = "/internal/v1/machines/meant";

    private static ValidatableResponse meant(String selector) {
        return service().body(Map.of("selector", selector)).post(MEANT).then();
    }

    private static ValidatableResponse select(Map<String, ?> selection) {
        return service().body(selection).post("/internal/v1/machines/select").then();
    }

    @Test
    void meansTheLiveMachinesByName() {
        String second = Api.register("sel-b", "selected");
        String first = Api.register("sel-a", "selected");
        String disabled = Api.register("sel-c", "selected");
        String removed = Api.register("sel-d", "selected");
        person().delete("/api/v1/machines/" + removed).then().statusCode(204);
        person().header("If-Match", "\"0\"")
                .body(Map.of("disabled", true))
                .patch("/api/v1/machines/" + disabled)
                .then()
                .statusCode(200);

        select(Map.of("selector", "tag:selected"))
                .statusCode(200)
                .body("machines.id", contains(first, second))
                .body("machines.name", contains("sel-a", "sel-b"))
                .body("disabled", contains("sel-c"));
        meant("tag:selected")
                .statusCode(200)
                .body("$", containsInAnyOrder(first, second, disabled));
        select(Map.of("machineIds", List.of(second, first)))
                .statusCode(200)
                .body("machines", hasSize(2));
        select(Map.of("machineIds", List.of(second, removed)))
                .statusCode(404)
                .body("detail", containsString(removed));
    }

    @Test
    void aQuestionMayBeAboutNoMachine() {
        meant("tag:nobody-has-this").statusCode(200).body("$", empty());
        meant("tag:x and").statusCode(400).body("errors.field", contains("where"));
        service().body(Map.of()).post(MEANT).then().statusCode(400);
        person().body(Map.of("selector", "*")).post(MEANT).then().statusCode(403);
    }

    @Test
    void refusesWhatMeansNothing() {
        select(Map.of("selector", "tag:nobody-has-this"))
                .statusCode(409)
                .body("kind", equalTo("selector_empty"));
        select(Map.of("selector", "tag:x and"))
                .statusCode(400)
                .body("kind", equalTo("selector_invalid"))
                .body("detail", containsString("position 10"));
        select(Map.of("selector", "")).statusCode(400).body("kind", equalTo("selector_invalid"));
        select(Map.of()).statusCode(400).body("kind", equalTo("validation"));
        select(Map.of("machineIds", List.of(Ids.next().toString()))).statusCode(404);
    }
}
