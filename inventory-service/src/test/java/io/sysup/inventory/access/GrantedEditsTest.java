package io.sysup.inventory.access;

import static io.sysup.inventory.testing.Api.granted;
import static io.sysup.inventory.testing.Api.person;
import static io.sysup.inventory.testing.Api.service;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.sysup.inventory.testing.Api;
import io.sysup.kit.testing.Engines;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may edit who may edit some machines only. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class GrantedEditsTest {
    private static final String KEYS = "/host-keys/01990000-0000-7000-8000-000000000001/approve";

    private static ValidatableResponse edit(
            RequestSpecification caller, String machine, Map<String, ?> change) {
        return caller.header("If-Match", "\"0\"")
                .body(change)
                .patch("/api/v1/machines/" + machine)
                .then();
    }

    @Test
    void aMachineWithinTheGrantIsEditedAndNoOther() {
        String lab = Api.register("edit-lab", "edit-lab");
        String prod = Api.register("edit-prod", "edit-prod");
        RequestSpecification editor = granted("edit", "tag:edit-lab");

        edit(granted("edit", "tag:edit-lab"), lab, Map.of("kind", "vm")).statusCode(200);
        edit(editor, prod, Map.of("kind", "vm"))
                .statusCode(403)
                .body("detail", containsString("edit-prod"));
        granted("edit", "tag:edit-lab")
                .body(Map.of("method", "password", "password", "new-one"))
                .put("/api/v1/machines/" + lab + "/credential")
                .then()
                .statusCode(204);
        granted("edit", "tag:edit-lab")
                .body(Map.of("method", "password", "password", "new-one"))
                .put("/api/v1/machines/" + prod + "/credential")
                .then()
                .statusCode(403);
        granted("edit", "tag:edit-lab")
                .post("/api/v1/machines/" + prod + KEYS)
                .then()
                .statusCode(403);
        granted("edit", "tag:edit-lab")
                .post("/api/v1/machines/" + lab + KEYS)
                .then()
                .statusCode(404);
    }

    @Test
    void tagsAndWaysThroughOthersAreNotChangedByGrant() {
        String lab = Api.register("edit-own", "edit-own");

        edit(granted("edit", "tag:edit-own"), lab, Map.of("tags", List.of("prod"))).statusCode(403);
        edit(granted("edit", "tag:edit-own"), lab, Map.of("jump", "edit-lab")).statusCode(403);
        granted("edit", "tag:edit-own")
                .body(
                        Map.of(
                                "machineIds",
                                List.of(lab),
                                "changes",
                                Map.of("addTags", List.of("prod"))))
                .post("/api/v1/machines/bulk-edit")
                .then()
                .statusCode(403);
    }

    @Test
    void anEditOfManyIsRefusedAsAWholeAndNamesTheFirst() {
        String in = Api.register("bulk-in", "bulk-all", "bulk-in");
        for (int i = 1; i <= 5; i++) {
            Api.register("bulk-out-" + i, "bulk-all");
        }
        Map<String, ?> all = Map.of("selector", "tag:bulk-all", "changes", Map.of("kind", "vm"));

        granted("edit", "tag:bulk-in")
                .body(all)
                .post("/api/v1/machines/bulk-edit")
                .then()
                .statusCode(403)
                .body(
                        "detail",
                        allOf(
                                containsString("bulk-out-1, bulk-out-2, bulk-out-3 and 2 more"),
                                not(containsString("bulk-in"))));
        person().get("/api/v1/machines/" + in).then().body("kind", not(equalTo("vm")));
        granted("edit", "tag:bulk-in", "edit", "name:bulk-out-*")
                .body(all)
                .post("/api/v1/machines/bulk-edit")
                .then()
                .statusCode(200)
                .body("machines", hasSize(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run:low", "run:medium", "run:high"})
    void toRunIsNotToEdit(String right) {
        String lab = Api.register("edit-" + right.substring(4), "edit-run");

        edit(granted(right, "tag:edit-run"), lab, Map.of("kind", "vm")).statusCode(403);
    }

    @Test
    void machinesAreNeitherAddedNorRemovedByGrant() {
        String lab = Api.register("edit-life", "edit-life");

        granted("edit", "*")
                .body(Api.registration("edit-new"))
                .post("/api/v1/machines")
                .then()
                .statusCode(403);
        granted("edit", "*").delete("/api/v1/machines/" + lab).then().statusCode(403);
        granted("edit", "*").post("/api/v1/machines/" + lab + "/restore").then().statusCode(403);
    }

    @Test
    void aSelectionIsWithinTheGrantsOrRefused() {
        Api.register("reach-a", "reach", "reach-in");
        Api.register("reach-b", "reach");

        select("tag:reach-in", "tag:reach-in").statusCode(200).body("machines", hasSize(1));
        select("tag:reach", "tag:reach-in")
                .statusCode(403)
                .body("detail", containsString("reach-b"));
        select("tag:reach", "tag:reach-in", "name:reach-b").statusCode(200);
        select("tag:reach", "updates>0")
                .statusCode(403)
                .body("detail", containsString("reach-a, reach-b"));
        select("tag:reach", "no longer (understood").statusCode(403);
    }

    private static ValidatableResponse select(String selector, String... within) {
        return service()
                .body(Map.of("selector", selector, "within", List.of(within)))
                .post("/internal/v1/machines/select")
                .then();
    }

    @Test
    void aCallerLearnsWhatTheyMayWithAMachine() {
        String lab = Api.register("access-lab", "access-lab");
        String path = "/api/v1/machines/" + lab + "/access";

        person().get(path).then().body("everywhere", equalTo(true)).body("rights", hasSize(4));
        granted("run:medium", "tag:access-lab", "edit", "tag:other")
                .get(path)
                .then()
                .body("everywhere", equalTo(false))
                .body("rights", equalTo(List.of("run:low", "run:medium")));
        granted().get(path).then().body("rights", empty());
        granted()
                .get("/api/v1/machines/01990000-0000-7000-8000-000000000009/access")
                .then()
                .statusCode(404);
    }

    @Test
    void aSelectorIsCountedOrItsMistakeNamed() {
        Api.register("counted-a", "counted");

        service()
                .body(Map.of("selector", "tag:counted"))
                .post("/internal/v1/machines/count")
                .then()
                .statusCode(200)
                .body("machines", equalTo(1));
        service()
                .body(Map.of("selector", "tag:counted and"))
                .post("/internal/v1/machines/count")
                .then()
                .statusCode(400)
                .body("kind", equalTo("selector_invalid"));
    }
}
