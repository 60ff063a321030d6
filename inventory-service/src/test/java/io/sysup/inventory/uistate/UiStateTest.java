package io.sysup.inventory.uistate;

import static io.sysup.inventory.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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
class UiStateTest {
    private static String path(Object machine) {
        return "/api/v1/machines/" + machine + "/ui-state";
    }

    private static ValidatableResponse keep(Object machine, Map<String, ?> state) {
        return as("user:ann", "read").body(state).patch(path(machine)).then();
    }

    @Test
    void aPageIsFoundAsItWasLeft() {
        String machine = Api.register("left");
        as("user:ann", "read")
                .get(path(machine))
                .then()
                .statusCode(200)
                .body("lastTab", nullValue())
                .body("sectionsOpen", nullValue());

        keep(machine, Map.of("sectionsOpen", List.of("metrics"))).statusCode(204);
        keep(machine, Map.of("lastTab", "host-keys")).statusCode(204);

        as("user:bob", "read")
                .get(path(machine))
                .then()
                .body("lastTab", equalTo("host-keys"))
                .body("sectionsOpen", contains("metrics"));
        keep(machine, Map.of("sectionsOpen", List.of())).statusCode(204);
        as("user:bob", "read").get(path(machine)).then().body("sectionsOpen", empty());
    }

    @Test
    void aTileIsSmallOrLargeForItselfUntilItIsAsAllAreAgain() {
        String machine = Api.register("tile");
        String list = "/api/v1/machines?where=id:" + machine;
        keep(machine, Map.of("tileMode", "compact")).statusCode(204);
        keep(machine, Map.of("lastTab", "updates")).statusCode(204);

        as("user:bob", "read").get(path(machine)).then().body("tileMode", equalTo("compact"));
        as("user:bob", "read").get(list).then().body("items[0].tileMode", equalTo("compact"));
        as("user:bob", "read")
                .get("/api/v1/machines/" + machine)
                .then()
                .body("tileMode", equalTo("compact"));

        keep(machine, Map.of("tileMode", "usual")).statusCode(204);
        as("user:bob", "read").get(path(machine)).then().body("tileMode", nullValue());
        as("user:bob", "read").get(list).then().body("items[0].tileMode", nullValue());
    }

    @Test
    void nonsenseAndStrangersAreRefused() {
        String machine = Api.register("strict");
        keep(machine, Map.of("lastTab", "<b>")).statusCode(400);
        keep(machine, Map.of("sectionsOpen", List.of("x".repeat(41)))).statusCode(400);
        keep(machine, Map.of("tileMode", "huge")).statusCode(400);
        keep(Ids.next(), Map.of("lastTab", "updates")).statusCode(404);
        as("user:ann", "read").get(path(Ids.next())).then().statusCode(404);
        as("client:nobody").get(path(machine)).then().statusCode(403);
    }
}
