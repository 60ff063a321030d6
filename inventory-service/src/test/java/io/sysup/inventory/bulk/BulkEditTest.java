package io.sysup.inventory.bulk;

import static io.sysup.inventory.testing.Api.as;
import static io.sysup.inventory.testing.Api.person;
import static io.sysup.inventory.testing.Api.register;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.inventory.testing.Api;
import io.sysup.kit.testing.Engines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class BulkEditTest {
    private static ValidatableResponse edit(String selector, Map<String, ?> changes, boolean dry) {
        Map<String, Object> body = new HashMap<>();
        body.put("selector", selector);
        body.put("changes", changes);
        body.put("dryRun", dry);
        return post(body);
    }

    private static ValidatableResponse post(Map<String, Object> body) {
        return person().body(body).post("/api/v1/machines/bulk-edit").then();
    }

    @Test
    void changesWhatIsMeantAndTellsTheTimelineOfEach() {
        String one = register("bulk-a", "lab", "Old");
        String two = register("bulk-b", "lab");
        register("bulk-other");
        Map<String, Object> changes =
                Map.of(
                        "addTags",
                        List.of("LAB", "new"),
                        "removeTags",
                        List.of("old"),
                        "kind",
                        "vm",
                        "username",
                        "ops",
                        "disabled",
                        true);

        edit("tag:lab and name:bulk-*", changes, true)
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("matched", equalTo(2))
                .body("machines.name", contains("bulk-a", "bulk-b"))
                .body("machines[0].changes.tags.to", contains("lab", "new"));
        person().get("/api/v1/machines/" + one).then().body("version", equalTo(0));

        edit("tag:lab and name:bulk-*", changes, false)
                .statusCode(200)
                .body("machines", hasSize(2));

        person().get("/api/v1/machines/" + one)
                .then()
                .body("tags.name", contains("lab", "new"))
                .body("kind", equalTo("vm"))
                .body("kindByHand", equalTo(true))
                .body("username", equalTo("ops"))
                .body("disabled", equalTo(true))
                .body("version", equalTo(1));
        person().get("/api/v1/machines/" + two + "/timeline")
                .then()
                .body(
                        "items[0].message",
                        equalTo("Machine edited: username, kind, chosen, disabled, tags"));
        person().queryParam("where", "name:bulk-other")
                .get("/api/v1/machines")
                .then()
                .body("items[0].version", equalTo(0));
    }

    @Test
    void aMachineThatIsSoAlreadyKeepsItsVersion() {
        String same = register("same-a", "kept");
        register("same-b");

        edit("name:same-*", Map.of("addTags", List.of("kept")), false)
                .statusCode(200)
                .body("matched", equalTo(2))
                .body("machines.name", contains("same-b"));

        person().get("/api/v1/machines/" + same).then().body("version", equalTo(0));
    }

    @Test
    void aMachineThatIsUsedAgainIsNoLongerDisabled() {
        String id = register("use-again");
        edit("name:use-again", Map.of("disabled", true), false).statusCode(200);
        edit("name:use-again", Map.of("disabled", false), false).statusCode(200);

        person().get("/api/v1/machines/" + id)
                .then()
                .body("disabled", equalTo(false))
                .body("status", equalTo("unknown"));
    }

    @Test
    void anIdThatIsNotThereKeepsAllAsTheyAre() {
        String id = register("by-id");
        Map<String, Object> body = new HashMap<>();
        body.put("machineIds", List.of(id, UUID.randomUUID().toString()));
        body.put("changes", Map.of("kind", "lxc"));

        post(body).statusCode(404);
        person().get("/api/v1/machines/" + id).then().body("kind", equalTo("unknown"));

        body.put("machineIds", List.of(id, id));
        post(body).statusCode(200).body("machines.id", containsInAnyOrder(id));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tag:lab and        | kind     | vm      | 400 | selector         | is wrong at position",
                "name:nobody-at-all | kind     | vm      | 409 | null             | null",
                "name:*             | kind     | toaster | 400 | changes.kind     | must be one of",
                "name:*             | username | a b     | 400 | changes.username | must be a login"
            })
    void saysWhatIsWrong(
            String selector, String field, String value, int status, String wrong, String message) {
        ValidatableResponse answer = edit(selector, Map.of(field, value), false).statusCode(status);
        if (status == 400) {
            answer.body("errors[0].field", equalTo(wrong))
                    .body("errors[0].message", startsWith(message));
        }
    }

    @Test
    void aTagThatIsWrongIsNamed() {
        edit("*", Map.of("addTags", List.of("fine", "not fine")), false)
                .statusCode(400)
                .body("errors[0].field", equalTo("changes.addTags[1]"));
        edit("*", Map.of(), false).statusCode(400).body("errors[0].field", equalTo("changes"));
    }

    @Test
    void factsAreChosenAndLeftToTheMachineAgain() {
        String id = register("facts-a");
        register("facts-b");

        edit("name:facts-*", Map.of("osFamily", "Debian", "osVersion", "12"), false)
                .statusCode(200)
                .body("machines", hasSize(2))
                .body("machines[0].changes.osFamily.to", equalTo("debian"))
                .body("machines[0].changes.chosen.to", contains("osFamily", "osVersion"));
        person().get("/api/v1/machines/" + id)
                .then()
                .body("osFamily", equalTo("debian"))
                .body("chosen.osVersion", equalTo("12"));

        edit("name:facts-*", Map.of("osFamily", ""), false).statusCode(200);
        person().get("/api/v1/machines/" + id)
                .then()
                .body("osFamily", equalTo("unknown"))
                .body("chosen", equalTo(Map.of("osVersion", "12")));
    }

    @Test
    void manyAreLedThroughAnotherMachineAndStraightAgain() {
        String gate = register("lead-gate");
        String one = register("lead-a");
        register("lead-b");

        edit("name:lead-a or name:lead-b", Map.of("jump", "lead-gate"), true)
                .statusCode(200)
                .body("machines.changes.jump.to", contains("lead-gate", "lead-gate"))
                .body("machines.changes.jump.from", contains("none", "none"))
                .body("machines.refused", contains(nullValue(), nullValue()));
        edit("name:lead-a or name:lead-b", Map.of("jump", gate), false).statusCode(200);
        person().get("/api/v1/machines/" + one)
                .then()
                .body("jump.name", equalTo("lead-gate"))
                .body("version", equalTo(1));
        edit("name:lead-*", Map.of("jump", "lead-gate"), true)
                .statusCode(200)
                .body("machines.name", contains("lead-gate"));

        edit("name:lead-*", Map.of("jump", ""), false)
                .statusCode(200)
                .body("machines.name", contains("lead-a", "lead-b"));
        person().get("/api/v1/machines/" + one).then().body("jump", nullValue());
    }

    @Test
    void aWayThatLeadsBackIsRefusedForEachMachineThatItDoesSoFor() {
        String gate = register("ring-gate");
        String inner = register("ring-inner");
        String outer = register("ring-outer");
        edit("id:" + inner, Map.of("jump", gate), false).statusCode(200);

        edit("name:ring-*", Map.of("jump", inner), true)
                .statusCode(200)
                .body("machines.name", contains("ring-gate", "ring-inner", "ring-outer"))
                .body(
                        "machines.refused",
                        contains(startsWith("leads back"), startsWith("leads back"), nullValue()));
        edit("name:ring-*", Map.of("jump", inner), false)
                .statusCode(400)
                .body("errors.field", everyItem(equalTo("changes.jump")))
                .body(
                        "errors.message",
                        contains(
                                "leads back to the machine itself: ring-gate",
                                "leads back to the machine itself: ring-inner"));
        person().get("/api/v1/machines/" + outer).then().body("jump", nullValue());
        edit("id:" + outer, Map.of("jump", "nobody-is-called-so"), false)
                .statusCode(400)
                .body("errors.field", contains("changes.jump"));
    }

    @Test
    void aWayOverTooManyMachinesIsRefused() {
        String before = register("far-0");
        for (int i = 1; i <= 4; i++) {
            String next = register("far-" + i);
            edit("id:" + next, Map.of("jump", before), false).statusCode(200);
            before = next;
        }
        String last = register("far-5");

        edit("id:" + last, Map.of("jump", before), true)
                .statusCode(200)
                .body("machines[0].refused", startsWith("makes a way over more than 4"));
        edit("name:far-3 or name:far-4", Map.of("jump", "far-0"), false).statusCode(200);
    }

    @Test
    void twoThatWouldBeTheSameStay() {
        Map<String, Object> first = Api.registration("twin-a");
        String gate = register("twin-gate");
        register(first);
        Map<String, Object> second = new HashMap<>(first);
        second.put("name", "twin-b");
        second.put("jump", gate);
        register(second);

        edit("name:twin-a or name:twin-b", Map.of("jump", ""), false).statusCode(409);
    }

    @Test
    void isForOperators() {
        as("client:reader", "read")
                .body(Map.of("selector", "*", "changes", Map.of("kind", "vm")))
                .post("/api/v1/machines/bulk-edit")
                .then()
                .statusCode(403);
    }
}
