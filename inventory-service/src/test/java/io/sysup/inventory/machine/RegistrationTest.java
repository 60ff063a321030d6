package io.sysup.inventory.machine;

import static io.restassured.RestAssured.given;
import static io.sysup.inventory.testing.Api.person;
import static io.sysup.inventory.testing.Api.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.inventory.testing.Api;
import io.sysup.inventory.testing.KeyTexts;
import io.sysup.kit.testing.Engines;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class RegistrationTest {
    private static final String MACHINES = "/api/v1/machines";

    @Test
    void aNewMachineIsShownWithoutItsSecrets() {
        Map<String, Object> body = registration("fresh");
        body.put("hostname", "Fresh.Example.ORG");
        body.put("port", 2222);
        body.put("tags", List.of("Prod", "prod", "eu/west"));

        String location =
                add(body)
                        .statusCode(201)
                        .header("ETag", startsWith("\"0-"))
                        .body("hostname", equalTo("fresh.example.org"))
                        .body("port", equalTo(2222))
                        .body("osFamily", equalTo("unknown"))
                        .body("kind", equalTo("unknown"))
                        .body("tags.name", contains("eu/west", "Prod"))
                        .body("authMethod", equalTo("password"))
                        .body("sudoMode", equalTo("none"))
                        .body("credentialStatus", equalTo("unknown"))
                        .body("hostKey", equalTo("none"))
                        .body("status", equalTo("unknown"))
                        .body("state.status", equalTo("unknown"))
                        .body("state.updates", nullValue())
                        .body("state.security", nullValue())
                        .body("state.rebootRequired", nullValue())
                        .body("version", equalTo(0))
                        .body("deletedAt", nullValue())
                        .extract()
                        .header("Location");

        person().get(location).then().statusCode(200).body("name", equalTo("fresh"));
    }

    private static ValidatableResponse add(Map<String, Object> body) {
        return person().body(body).post(MACHINES).then();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "name     | null        | must be given",
                "name     | ''          | must have 1 to 100 characters on one line",
                "hostname | null        | must be given",
                "hostname | no host     | must be a DNS name, an IPv4 or an IPv6 address",
                "hostname | 300.0.0.1   | must be a DNS name, an IPv4 or an IPv6 address",
                "port     | 0           | must be between 1 and 65535",
                "port     | 65536       | must be between 1 and 65535",
                "port     | ssh         | has a value of the wrong type",
                "username | a b         | must be a login name of up to 64 characters without spaces, colons and slashes",
                "username | -oProxy     | must be a login name of up to 64 characters without spaces, colons and slashes",
                "kind     | toaster     | must be one of physical, vm, proxmox_host, lxc, raspberry_pi, workstation, unknown",
                "colour   | red         | is not known here",
                "credential | null      | must be given"
            })
    void namesTheFieldThatIsWrong(String field, String value, String message) {
        Map<String, Object> body = registration("wrong");
        body.put(field, value);

        add(body)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("kind", equalTo("validation"))
                .body("errors.field", hasItem(field))
                .body("errors.message", hasItem(message))
                .body("detail", equalTo("The field " + field + " " + message + "."));
    }

    @Test
    void namesTheTagThatIsWrong() {
        Map<String, Object> body = registration("wrong tags");
        body.put("tags", Arrays.asList("good", "not good"));

        add(body)
                .statusCode(400)
                .body("errors.field", contains("tags[1]"))
                .body("errors.message[0]", startsWith("must have up to 50 letters"));
    }

    @Test
    void tellsAllMistakesAtOnce() {
        Map<String, Object> body = registration("");
        body.put("port", 0);
        body.put("hostname", "no host");

        add(body)
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("name", "hostname", "port"))
                .body("detail", containsString("(and 2 more)"));
    }

    @Test
    void refusesACredentialThatCannotWork() {
        Map<String, Object> body = registration("wrong credential");

        body.put("credential", Map.of("method", "password"));
        add(body).statusCode(400).body("errors.field", contains("credential.password"));

        body.put("credential", Map.of("method", "smoke"));
        add(body).statusCode(400).body("errors.field", contains("credential.method"));

        body.put("credential", Map.of("method", "ssh_key", "privateKey", "s3cret-nonsense"));
        add(body)
                .statusCode(400)
                .body("kind", equalTo("key_invalid"))
                .body("errors.field", contains("credential.privateKey"))
                .body("detail", not(containsString("s3cret-nonsense")));

        String encrypted = KeyTexts.openSsh("aes256-ctr", "abc");
        body.put("credential", Map.of("method", "ssh_key", "privateKey", encrypted));
        add(body)
                .statusCode(400)
                .body("kind", equalTo("key_invalid"))
                .body("errors.field", contains("credential.passphrase"));
    }

    @Test
    void anEndpointIsRegisteredOnce() {
        Map<String, Object> body = registration("first holder");
        body.put("hostname", "2001:db8:0::7");
        Api.register(body);
        body.put("name", "second holder");
        body.put("hostname", "[2001:DB8::7]");

        add(body)
                .statusCode(409)
                .body("kind", equalTo("conflict"))
                .body("detail", equalTo("[2001:db8::7]:22 is already registered as first holder."));
        body.put("port", 23);
        add(body).statusCode(201);
    }

    @Test
    void aRepeatedRequestRegistersOnce() {
        Map<String, Object> body = registration("repeated");
        String first = addWithKey(body, "key-1").statusCode(201).extract().path("id");
        String second = addWithKey(body, "key-1").statusCode(201).extract().path("id");
        assertThat(second).isEqualTo(first);

        Map<String, Object> other = new HashMap<>(registration("other"));
        addWithKey(other, "key-1")
                .statusCode(409)
                .body("detail", containsString("was used for another registration"));
        Api.as("client:other", "operate")
                .header("Idempotency-Key", "key-1")
                .body(other)
                .post(MACHINES)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse addWithKey(Map<String, Object> body, String key) {
        return person().header("Idempotency-Key", key).body(body).post(MACHINES).then();
    }

    @Test
    void aRemovedMachineLosesItsCredentialAndItsEndpoint() {
        Map<String, Object> body = registration("leaving");
        String id = Api.register(body);

        person().header("If-Match", "\"7\"").delete(MACHINES + "/" + id).then().statusCode(412);
        person().delete(MACHINES + "/" + id).then().statusCode(204);
        person().delete(MACHINES + "/" + id).then().statusCode(204);

        person().get(MACHINES + "/" + id)
                .then()
                .statusCode(200)
                .body("credentialStatus", equalTo("missing"))
                .body("deletedAt", not(nullValue()));
        person().get(MACHINES + "?where=id:" + id).then().body("total", equalTo(0));
        person().get(MACHINES + "?deleted=true&where=id:" + id).then().body("total", equalTo(1));
        edit(id, "\"1\"", Map.of("name", "x")).statusCode(409);
        Api.login(id, Map.of()).body("[0].refusal.status", equalTo(404));

        body.put("name", "successor");
        String successor = Api.register(body);
        person().post(MACHINES + "/" + id + "/restore")
                .then()
                .statusCode(409)
                .body("detail", containsString("successor"));
        person().delete(MACHINES + "/" + successor).then().statusCode(204);
        person().post(MACHINES + "/" + id + "/restore")
                .then()
                .statusCode(200)
                .body("deletedAt", nullValue())
                .body("version", equalTo(2));
        Api.login(id, Map.of())
                .body("[0].connection", nullValue())
                .body("[0].refusal.kind", equalTo("auth_failed"));
    }

    @Test
    void anEditSaysWhichVersionItChanges() {
        String id = Api.register("edited", "old");

        person().body(Map.of("name", "renamed"))
                .patch(MACHINES + "/" + id)
                .then()
                .statusCode(428)
                .body("kind", equalTo("precondition_required"));
        String tag = person().get(MACHINES + "/" + id).then().extract().header("ETag");
        edit(id, tag, Map.of("name", "renamed", "tags", List.of("new"), "port", 23))
                .statusCode(200)
                .body("name", equalTo("renamed"))
                .body("port", equalTo(23))
                .body("tags.name", contains("new"))
                .body("version", equalTo(1));
        edit(id, tag, Map.of("name", "again"))
                .statusCode(412)
                .body("kind", equalTo("precondition_failed"));
        edit(id, "\"1\"", Map.of("name", "renamed")).statusCode(200).body("version", equalTo(1));
        edit(id, "\"1\"", Map.of("port", 99999))
                .statusCode(400)
                .body("errors.field", contains("port"));

        person().get(MACHINES + "/" + id + "/timeline")
                .then()
                .body("items.type", contains("machine_edited", "machine_added"))
                .body("items[0].message", equalTo("Machine edited: name, port, tags"))
                .body("items[0].payload.name.to", equalTo("renamed"))
                .body("items[0].actorId", equalTo("client:test"));
    }

    @Test
    void ofTwoEditsAtOnceOneIsRefused() throws Exception {
        String id = Api.register("raced");
        var together = new CyclicBarrier(2);
        try (var people = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers =
                    Stream.of("left", "right")
                            .map(name ->
                                    people.submit(() -> {
                                        together.await();
                                        return edit(id, "\"0\"", Map.of("name", name))
                                                .extract()
                                                .statusCode();
                                    }))
                            .toList();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder(200, 412);
        }
        person().get(MACHINES + "/" + id).then().body("version", equalTo(1));
    }

    @Test
    void aNameOfAnotherScriptIsToBeWrittenAsDnsHasIt() {
        Map<String, Object> body = registration("intl");
        body.put("hostname", "müller.example");

        person().body(body)
                .post(MACHINES)
                .then()
                .statusCode(400)
                .body("errors.field", contains("hostname"))
                .body("errors[0].message", containsString("xn--mller-kva.example"));
    }

    private static ValidatableResponse edit(String id, String ifMatch, Map<String, ?> change) {
        return person().header("If-Match", ifMatch).body(change).patch(MACHINES + "/" + id).then();
    }

    @Test
    void aMachineIsDisabledAndEnabled() {
        String id = Api.register("switched");

        edit(id, "\"0\"", Map.of("disabled", true))
                .body("disabled", equalTo(true))
                .body("status", equalTo("disabled"));
        edit(id, "\"1\"", Map.of("disabled", false))
                .body("disabled", equalTo(false))
                .body("status", equalTo("unknown"));
    }

    @Test
    void anUnchangedMachineIsNotSentAgain() {
        String id = Api.register("cached");
        String tag = person().get(MACHINES + "/" + id).then().extract().header("ETag");

        person().header("If-None-Match", tag)
                .get(MACHINES + "/" + id)
                .then()
                .statusCode(304)
                .header("ETag", tag);
        edit(id, tag, Map.of("name", "cached 2")).statusCode(200);
        person().header("If-None-Match", tag).get(MACHINES + "/" + id).then().statusCode(200);
    }

    @Test
    void onlyThoseWhoMayGetIn() {
        Map<String, Object> body = registration("guarded");
        given().get(MACHINES).then().statusCode(401);
        Api.as("client:reader", "read").body(body).post(MACHINES).then().statusCode(403);
        Api.as("client:reader", "read").get(MACHINES).then().statusCode(200);
        person().get(MACHINES + "/00000000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404)
                .body("kind", equalTo("not_found"));
        person().body(Map.of("selector", "*"))
                .post("/internal/v1/machines/select")
                .then()
                .statusCode(403);
        person().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("inventory"));
    }
}
