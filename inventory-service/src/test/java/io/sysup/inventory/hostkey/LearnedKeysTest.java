package io.sysup.inventory.hostkey;

import static io.sysup.inventory.testing.Api.person;
import static io.sysup.inventory.testing.Api.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.inventory.testing.Api;
import io.sysup.kit.testing.Engines;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class LearnedKeysTest {
    private static final String OLD = "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU";
    private static final String NEW = "SHA256:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg";
    private static final String THIRD = "SHA256:ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs";

    private String id = "";

    @BeforeEach
    void aTrustedKey() {
        id = Api.register("turning");
        shows(OLD);
        decide(OLD, "approve");
    }

    @AfterEach
    void noPolicies() {
        List<String> policies =
                person().get("/api/v1/host-key-policies").jsonPath().getList("items.id");
        policies.forEach(policy -> person().delete("/api/v1/host-key-policies/" + policy));
    }

    @Test
    void aKeyThatIsProvenBehindATrustedOneIsTrustedOfTheSameTypeToo() {
        announced(OLD, proven(OLD), proven(NEW));

        keys().body("items.status", contains("approved", "approved"))
                .body("items[1].origin", equalTo("learned"))
                .body("items[1].decidedBy", equalTo("learned:" + OLD));
        person().get("/api/v1/machines/" + id + "/timeline")
                .then()
                .body("items[0].type", equalTo("host_key_approved"))
                .body("items[0].message", containsString("as the machine told behind its key"));
        assertThat(shows(NEW)).isEqualTo("approved");
        assertThat(shows(OLD)).isEqualTo("approved");
    }

    @Test
    void aKeyThatTheMachineHasNoMoreIsTrustedNoMoreUntilItTellsOfItAgain() {
        announced(OLD, proven(OLD), proven(NEW));
        announced(NEW, proven(NEW));

        keys().body("items.status", contains("rejected", "approved"))
                .body("items[0].origin", equalTo("learned"));
        person().get("/api/v1/machines/" + id).then().body("hostKey", equalTo("approved"));
        assertThat(shows(OLD)).isEqualTo("rejected");

        announced(NEW, proven(NEW), proven(OLD));
        keys().body("items.status", contains("approved", "approved"));
    }

    @Test
    void whatIsOnlyNamedIsNotLearned() {
        announced(OLD, proven(OLD), named(NEW));

        keys().body("items.fingerprint", contains(OLD));
        assertThat(shows(NEW)).isEqualTo("changed");
    }

    @Test
    void nothingIsLearnedBehindAKeyThatIsNotTrustedOrThatIsNotAmongThem() {
        announced(THIRD, proven(THIRD), proven(NEW));
        announced(OLD, proven(NEW));

        keys().body("items.fingerprint", contains(OLD)).body("items.status", contains("approved"));
    }

    @Test
    void nothingIsLearnedWhileAChangeWaits() {
        shows(NEW);

        announced(OLD, proven(OLD), proven(NEW), proven(THIRD));

        keys().body("items.status", contains("approved", "changed"));
    }

    @Test
    void whatAPersonRejectedStaysRejected() {
        shows(NEW);
        decide(NEW, "reject");

        announced(OLD, proven(OLD), proven(NEW));

        keys().body("items.status", contains("approved", "rejected"));
    }

    @Test
    void nothingIsLearnedWhereAPolicySaysSo() {
        assertThat(Api.connection(id, Map.of()).learnsHostKeys()).isTrue();
        person().body(Map.of("name", "fixed", "firstKey", "ask", "learn", false))
                .post("/api/v1/host-key-policies")
                .then()
                .statusCode(201);

        announced(OLD, proven(OLD), proven(NEW));

        keys().body("items.fingerprint", contains(OLD));
        assertThat(Api.connection(id, Map.of()).learnsHostKeys()).isFalse();
    }

    private static Map<String, Object> proven(String fingerprint) {
        return key(fingerprint, true);
    }

    private static Map<String, Object> named(String fingerprint) {
        return key(fingerprint, false);
    }

    private static Map<String, Object> key(String fingerprint, boolean proven) {
        return Map.of(
                "keyType",
                "ssh-ed25519",
                "fingerprint",
                fingerprint,
                "publicKey",
                "AAAA",
                "proven",
                proven);
    }

    @SafeVarargs
    private void announced(String trusted, Map<String, Object>... keys) {
        service()
                .body(
                        Map.of(
                                "hostname",
                                "turning.test",
                                "port",
                                22,
                                "trusted",
                                trusted,
                                "keys",
                                Arrays.asList(keys)))
                .post("/internal/v1/machines/" + id + "/host-keys/announced")
                .then()
                .statusCode(204);
    }

    private String shows(String fingerprint) {
        return service()
                .body(
                        Map.of(
                                "hostname",
                                "turning.test",
                                "port",
                                22,
                                "keyType",
                                "ssh-ed25519",
                                "fingerprint",
                                fingerprint,
                                "publicKey",
                                "AAAA"))
                .post("/internal/v1/machines/" + id + "/host-keys")
                .then()
                .statusCode(200)
                .extract()
                .path("status");
    }

    private void decide(String fingerprint, String decision) {
        String key =
                keys().extract().path("items.find { it.fingerprint == '" + fingerprint + "' }.id");
        person().post("/api/v1/machines/" + id + "/host-keys/" + key + "/" + decision)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse keys() {
        return person().get("/api/v1/machines/" + id + "/host-keys").then().statusCode(200);
    }
}
