package io.sysup.inventory.tag;

import static io.sysup.inventory.testing.Api.as;
import static io.sysup.inventory.testing.Api.person;
import static io.sysup.inventory.testing.Api.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.contracts.event.Topic;
import io.sysup.contracts.tag.TagChanged;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.json.Json;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class TagTest {
    private static final String TAGS = "/api/v1/tags/";
    private static final String SIGNER =
            "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g";

    @Inject InventoryDatabase database;

    private static <T> T of(String name, String field) {
        return person().get("/api/v1/tags")
                .then()
                .extract()
                .path("items.find { it.name == '%s' }.%s".formatted(name, field));
    }

    private static String id(String name) {
        return of(name, "id");
    }

    private static ValidatableResponse edit(String id, int version, Map<String, ?> change) {
        return person().header("If-Match", "\"" + version + "\"")
                .body(change)
                .patch(TAGS + id)
                .then();
    }

    private static ValidatableResponse remove(String id, String query) {
        return person().delete(TAGS + id + query).then();
    }

    private List<TagChanged> told(String tag) {
        return database
                .query(
                        "select payload::text as message from inventory.outbox where aggregate_key = $1 and topic = $2 order by seq",
                        tag,
                        Topic.TAG_EVENTS.topic())
                .stream()
                .map(row -> Json.event(row.getString("message"), TagChanged.class).data())
                .toList();
    }

    @Test
    void aColourIsChosenAndTakenAwayAgain() {
        String machine = register("painted", "paint");
        String tag = id("paint");

        edit(tag, 0, Map.of("color", "#C9190B"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("tag.color", equalTo("#c9190b"))
                .body("tag.machines", equalTo(1))
                .body("machines", equalTo(0));
        person().get("/api/v1/machines/" + machine)
                .then()
                .body("tags[0].color", equalTo("#c9190b"))
                .body("version", equalTo(0));
        edit(tag, 0, Map.of("color", "#000000")).statusCode(412);
        person().body(Map.of("color", "#000000")).patch(TAGS + tag).then().statusCode(428);
        edit(tag, 1, Map.of("color", "")).statusCode(200).body("tag.color", nullValue());
        assertThat(told(tag)).extracting(TagChanged::color).containsExactly("#c9190b", null);
    }

    @Test
    void aNewNameReachesTheMachinesThatCarryIt() {
        String machine = register("renamed-tag", "befor");
        String tag = id("befor");

        edit(tag, 0, Map.of("name", "before", "dryRun", true))
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("machines", equalTo(1));
        person().get("/api/v1/machines/" + machine).then().body("tags.name", contains("befor"));

        edit(tag, 0, Map.of("name", "before")).statusCode(200).body("machines", equalTo(1));

        person().get("/api/v1/machines/" + machine)
                .then()
                .body("tags.name", contains("before"))
                .body("version", equalTo(1));
        person().get("/api/v1/machines/" + machine + "/timeline")
                .then()
                .body("items[0].message", equalTo("Tag renamed: befor to before"))
                .body("items[0].actorId", equalTo("client:test"));
        edit(tag, 1, Map.of("name", "Before")).statusCode(200);
        edit(tag, 2, Map.of("name", "Before")).statusCode(200).body("tag.version", equalTo(2));
    }

    @Test
    void anotherTagsNameIsNotTaken() {
        register("two-tags", "first-tag", "second-tag");

        edit(id("first-tag"), 0, Map.of("name", "Second-Tag"))
                .statusCode(409)
                .body("kind", equalTo("conflict"))
                .body("detail", equalTo("There is another tag called Second-Tag."));
        edit(id("first-tag"), 0, Map.of("name", "Second-Tag", "dryRun", true)).statusCode(409);
    }

    @Test
    void aTagThatMachinesCarryIsRemovedOnlyWithForce() {
        String machine = register("carrier", "carried");
        String tag = id("carried");

        remove(tag, "")
                .statusCode(409)
                .body("detail", equalTo("A machine carries the tag carried."))
                .body("remedy", containsString("tag:carried"));
        remove(tag, "?force=true&dryRun=true")
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("machines", equalTo(1));
        person().get("/api/v1/machines/" + machine).then().body("tags.name", contains("carried"));

        remove(tag, "?force=true").statusCode(200).body("machines", equalTo(1));

        person().get("/api/v1/machines/" + machine)
                .then()
                .body("tags", empty())
                .body("version", equalTo(1));
        remove(tag, "").statusCode(404);
        assertThat(told(tag)).extracting(TagChanged::change).containsExactly("removed");
    }

    @Test
    void anUnusedTagIsRemovedInTheVersionThatWasSeen() {
        String machine = register("formerly", "unused");
        person().header("If-Match", "\"0\"")
                .body(Map.of("tags", List.of()))
                .patch("/api/v1/machines/" + machine)
                .then()
                .statusCode(200);
        String tag = id("unused");

        person().header("If-Match", "\"7\"").delete(TAGS + tag).then().statusCode(412);
        person().header("If-Match", "\"0\"").delete(TAGS + tag).then().statusCode(200);
    }

    @Test
    void aTagThatASignerCountsForStays() {
        register("signed-for", "signers");
        String signer =
                person().body(Map.of("name", "tag-ca", "publicKey", SIGNER, "tag", "signers"))
                        .post("/api/v1/host-signers")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");

        remove(id("signers"), "?force=true")
                .statusCode(409)
                .body("detail", containsString("tag-ca"));

        person().delete("/api/v1/host-signers/" + signer).then().statusCode(204);
        remove(id("signers"), "?force=true").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "name, a'b",
                "name, a\"b",
                "name, a`b",
                "name, a\u2019b",
                "name, a\u00bbb",
                "name, a b",
                "name, -a",
                "color, red",
                "color, #fff",
                "color, #12345g"
            })
    void namesTheFieldThatIsWrong(String field, String value) {
        register("fields", "field-tag");

        edit(id("field-tag"), 0, Map.of(field, value))
                .statusCode(400)
                .body("errors.field", contains(field));
    }

    @Test
    void isForOperators() {
        register("read-only", "looked-at");
        String tag = id("looked-at");

        as("client:reader", "read")
                .header("If-Match", "\"0\"")
                .body(Map.of("color", "#000000"))
                .patch(TAGS + tag)
                .then()
                .statusCode(403);
        as("client:reader", "read").delete(TAGS + tag).then().statusCode(403);
    }
}
