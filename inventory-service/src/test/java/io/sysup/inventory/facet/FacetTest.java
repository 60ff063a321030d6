package io.sysup.inventory.facet;

import static io.sysup.inventory.testing.Api.as;
import static io.sysup.inventory.testing.Api.person;
import static io.sysup.inventory.testing.Api.register;
import static io.sysup.inventory.testing.Api.registration;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.kit.testing.Engines;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class FacetTest {
    private static ValidatableResponse count(String where) {
        return person().queryParam("where", where)
                .get("/api/v1/machines/facets")
                .then()
                .statusCode(200);
    }

    private static String machine(String name, String kind, String... tags) {
        Map<String, Object> body = registration(name);
        body.put("kind", kind);
        body.put("tags", List.of(tags));
        return register(body);
    }

    @Test
    void countsWhatMatchesByEachWord() {
        machine("facet-1", "vm", "facets", "red");
        machine("facet-2", "vm", "facets");
        String gone = machine("facet-3", "lxc", "facets");
        machine("facet-4", "physical");

        count("tag:facets")
                .body("total", equalTo(3))
                .body("facets.kind.value", contains("vm", "lxc"))
                .body("facets.kind.machines", contains(2, 1))
                .body("facets.tag.value", contains("facets", "red"))
                .body("facets.tag.machines", contains(3, 1))
                .body("facets.status.value", contains("unknown"))
                .body("facets.updates.value", contains("unknown"))
                .body("facets.hostkey.value", contains("none"))
                .body("facets.keySet()", hasItems("os", "reboot"));

        person().delete("/api/v1/machines/" + gone).then().statusCode(204);
        count("tag:facets and kind:lxc")
                .body("total", equalTo(0))
                .body("facets.kind", equalTo(null));
        person().queryParam("q", "facet-4")
                .get("/api/v1/machines/facets")
                .then()
                .body("facets.kind", hasSize(1))
                .body("facets.kind[0].value", equalTo("physical"));
    }

    @Test
    void aMistakeInTheSelectorIsTold() {
        person().queryParam("where", "kind:")
                .get("/api/v1/machines/facets")
                .then()
                .statusCode(400)
                .body("errors.field", contains("where"));
        as("client:nobody").get("/api/v1/machines/facets").then().statusCode(403);
    }
}
