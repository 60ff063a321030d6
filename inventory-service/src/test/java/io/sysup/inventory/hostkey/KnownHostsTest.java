package io.sysup.inventory.hostkey;

import static io.sysup.inventory.testing.Api.as;
import static io.sysup.inventory.testing.Api.person;
import static io.sysup.inventory.testing.Api.register;
import static io.sysup.inventory.testing.Api.registration;
import static io.sysup.inventory.testing.Api.service;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.kit.testing.Engines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a file that OpenSSH wrote; one of its names was hashed by {@code ssh-keygen -H}. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class KnownHostsTest {
    private static final String ED25519 = "SHA256:+4nFGnRsqkxJaFwEDZelDzzbfMhDzT1MgNO6k91QP/8";
    private static final String OTHER = "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU";

    private static final int MACHINES = 40;

    private static String file() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        KnownHostsTest.class.getResourceAsStream("/hostkey/known_hosts"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ValidatableResponse run(String content, boolean dryRun) {
        return person().body(Map.of("content", content, "dryRun", dryRun))
                .post("/api/v1/machines/known-hosts")
                .then();
    }

    private static String machine(String hostname, int port) {
        Map<String, Object> body = registration(hostname);
        body.put("hostname", hostname);
        body.put("port", port);
        return register(body);
    }

    private static void shows(String id, String type, String fingerprint) {
        service()
                .body(
                        Map.of(
                                "hostname",
                                "any.test",
                                "port",
                                22,
                                "keyType",
                                type,
                                "fingerprint",
                                fingerprint,
                                "publicKey",
                                "AAAA"))
                .post("/internal/v1/machines/" + id + "/host-keys")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse keys(String id) {
        return person().get("/api/v1/machines/" + id + "/host-keys").then().statusCode(200);
    }

    @Test
    void keysThatOpenSshTrustsAreTrustedOfTheMachinesTheyAreOf() throws IOException {
        String plain = machine("known-a.test", 22);
        String port = machine("known-b.test", 2222);
        String hashed = machine("known-hashed.test", 22);
        String wild = machine("x.wild.test", 22);
        String otherPort = machine("known-a.test", 2022);
        shows(plain, "ssh-ed25519", ED25519);

        run(file(), true)
                .statusCode(200)
                .body("lines", equalTo(5))
                .body("unused", equalTo(1))
                .body("skipped.line", contains(6, 7, 8, 9))
                .body("skipped.reason", hasItem("is a signer; trust it as one"))
                .body(
                        "keys.machine",
                        containsInAnyOrder(
                                "known-a.test", "known-b.test", "known-hashed.test", "x.wild.test"))
                .body("keys.findAll { it.verdict != 'approved' }", hasSize(0));
        keys(port).body("items", hasSize(0));
        keys(plain).body("items[0].status", equalTo("unknown"));

        run(file(), false).statusCode(200).body("keys", hasSize(4));

        keys(plain)
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("approved"))
                .body("items[0].fingerprint", equalTo(ED25519))
                .body("items[0].decidedBy", equalTo("client:test"));
        keys(port).body("items[0].keyType", equalTo("ecdsa-sha2-nistp256"));
        keys(hashed).body("items[0].status", equalTo("approved"));
        keys(wild).body("items[0].status", equalTo("approved"));
        keys(otherPort).body("items", hasSize(0));
        person().get("/api/v1/machines/" + hashed).then().body("hostKey", equalTo("approved"));

        run(file(), false).body("keys.findAll { it.verdict != 'same' }", hasSize(0));
    }

    @Test
    void neitherAnApprovedKeyIsReplacedNorARejectedOneTaken() throws IOException {
        String line = file().lines().skip(1).findFirst().orElseThrow();
        String differs = machine("differs.test", 22);
        shows(differs, "ssh-ed25519", OTHER);
        String key = keys(differs).extract().path("items[0].id");
        person().post("/api/v1/machines/" + differs + "/host-keys/" + key + "/approve")
                .then()
                .statusCode(200);

        run(line.replace("known-a.test", "differs.test"), false)
                .statusCode(200)
                .body("keys.verdict", contains("differs"));
        keys(differs).body("items", hasSize(1)).body("items[0].fingerprint", equalTo(OTHER));

        String rejected = machine("rejected.test", 22);
        shows(rejected, "ssh-ed25519", ED25519);
        String bad = keys(rejected).extract().path("items[0].id");
        person().post("/api/v1/machines/" + rejected + "/host-keys/" + bad + "/reject")
                .then()
                .statusCode(200);
        run(line.replace("known-a.test", "rejected.test"), false)
                .body("keys.verdict", contains("rejected"));
        keys(rejected).body("items[0].status", equalTo("rejected"));
    }

    @Test
    void aKeyThatOnlyAPolicyRejectedIsTaken() throws IOException {
        String line = file().lines().skip(1).findFirst().orElseThrow();
        String policy =
                person().body(Map.of("name", "shut", "firstKey", "never"))
                        .post("/api/v1/host-key-policies")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String shut = machine("shut.test", 22);
        shows(shut, "ssh-ed25519", ED25519);
        person().delete("/api/v1/host-key-policies/" + policy).then().statusCode(204);
        keys(shut).body("items[0].status", equalTo("rejected"));

        run(line.replace("known-a.test", "shut.test"), false)
                .body("keys.verdict", contains("approved"));

        keys(shut)
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("approved"))
                .body("items[0].origin", equalTo("import"));
    }

    @Test
    void manyKeysOfManyMachinesComeAtOnceAndAChangeStillWaits() {
        List<String> machines = new ArrayList<>();
        for (int number = 0; number < MACHINES; number++) {
            machines.add(machine("many-" + number + ".batch.test", 22));
        }
        String changed = machines.getFirst();
        shows(changed, "ssh-ed25519", ED25519);
        String first = keys(changed).extract().path("items[0].id");
        person().post("/api/v1/machines/" + changed + "/host-keys/" + first + "/approve");
        shows(changed, "ssh-rsa", OTHER);
        StringBuilder file = new StringBuilder();
        for (String type : List.of("ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ssh-rsa")) {
            file.append("*.batch.test ").append(line(type)).append('\n');
        }

        run(file.toString(), false)
                .statusCode(200)
                .body("keys", hasSize(3 * MACHINES))
                .body("keys.findAll { it.verdict != 'approved' }", hasSize(0));

        keys(machines.getLast())
                .body("items.status", contains("approved", "approved", "approved"))
                .body("items.origin", contains("import", "import", "import"));
        person().get("/api/v1/machines/" + machines.getLast() + "/timeline")
                .then()
                .body("items.type", hasItem("host_key_approved"));
        person().get("/api/v1/machines/" + changed)
                .then()
                .body("hostKey", equalTo("changed"))
                .body("state.lastErrorKind", equalTo("host_key_changed"));
    }

    /** A key as it reads in a file; its numbers mean nothing. */
    private static String line(String type) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        byte[] blob =
                ByteBuffer.allocate(4 + name.length + 8)
                        .putInt(name.length)
                        .put(name)
                        .putLong(type.hashCode())
                        .array();
        return type + " " + Base64.getEncoder().encodeToString(blob);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'# nothing'                      | holds no key",
                "'rubbish'                        | line 1 is not names, type and key",
                "'a.test ssh-ed25519 AAAA'        | line 1 is damaged",
                "'*a*a*a*a*.test ssh-ed25519 AAA' | line 1 has a name with too many wildcards"
            })
    void whatIsNoSuchFileIsRefused(String content, String message) {
        run(content, false)
                .statusCode(400)
                .body("errors[0].field", equalTo("content"))
                .body("errors[0].message", org.hamcrest.Matchers.containsString(message));
    }

    @Test
    void isForOperators() {
        as("client:reader", "read")
                .body(Map.of("content", "a"))
                .post("/api/v1/machines/known-hosts")
                .then()
                .statusCode(403);
    }
}
