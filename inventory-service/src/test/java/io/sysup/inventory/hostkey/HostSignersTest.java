package io.sysup.inventory.hostkey;

import static io.sysup.inventory.testing.Api.as;
import static io.sysup.inventory.testing.Api.person;
import static io.sysup.inventory.testing.Api.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.inventory.testing.Api;
import io.sysup.kit.diagnosis.Finding;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class HostSignersTest {
    private static final String OLD = "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU";
    private static final String NEW = "SHA256:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg";
    private static final String STRANGER = "SHA256:ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs";

    @Inject HostCertificates certificates;
    @Inject InstantSource clock;

    private String id = "";

    @BeforeEach
    void registered() {
        id = Api.register("signed", "office");
    }

    @AfterEach
    void nobodyTrusted() {
        for (Object signer : signers().extract().jsonPath().getList("items.id")) {
            person().delete("/api/v1/host-signers/" + signer).then().statusCode(204);
        }
    }

    @Test
    void aSignedKeyNeedsNoApprovalAndNeitherDoesTheNextOne() {
        String signer = trust("ca", "office");

        assertThat(shows(OLD, signer)).isEqualTo("approved");
        assertThat(shows(NEW, signer)).isEqualTo("approved");

        keys().body("items.status", contains("rejected", "approved"))
                .body("items[1].decidedBy", equalTo("signer:ca"));
        person().get("/api/v1/machines/" + id).then().body("hostKey", equalTo("approved"));
        person().get("/api/v1/machines/" + id + "/timeline")
                .then()
                .body("items[0].type", equalTo("host_key_approved"))
                .body("items[0].actorId", equalTo("signer:ca"))
                .body("items[0].message", containsString(NEW));
        assertThat(Api.connection(id, Map.of()).hostSigners()).containsExactly(signer);
    }

    @Test
    void aKeyThatSomebodyElseSignedIsLikeAnyOther() {
        trust("ca", "office");

        assertThat(shows(OLD, STRANGER)).isEqualTo("unknown");
        approve(OLD);
        assertThat(shows(NEW, STRANGER)).isEqualTo("changed");
    }

    @Test
    void aSignerSpeaksForItsTagAlone() {
        Api.register("elsewhere", "factory");
        String signer = trust("ca", "factory");

        assertThat(shows(OLD, signer)).isEqualTo("unknown");
        assertThat(Api.connection(id, Map.of()).hostSigners()).isEmpty();
    }

    @Test
    void oneWithoutATagSpeaksForAllMachines() {
        assertThat(shows(OLD, trust("ca", null))).isEqualTo("approved");
    }

    @Test
    void whatAPersonRejectedStaysRejected() {
        assertThat(shows(OLD, null)).isEqualTo("unknown");
        decide(OLD, "reject");

        assertThat(shows(OLD, trust("ca", null))).isEqualTo("rejected");
    }

    @Test
    void aKeyThatWaitsIsApprovedWhenItComesSigned() {
        assertThat(shows(OLD, null)).isEqualTo("unknown");

        assertThat(shows(OLD, trust("ca", null))).isEqualTo("approved");
        keys().body("items", hasSize(1));
    }

    @Test
    void theEndOfACertificateIsAFindingWhereItsSignerIsTrusted() {
        shows(OLD, trust("ca", null));
        assertThat(certificates.find().level()).isEqualTo(Finding.Level.OK);

        certified(OLD, clock.instant().plus(Duration.ofDays(3)));
        assertThat(certificates.find().level()).isEqualTo(Finding.Level.WARNING);
        assertThat(certificates.find().message()).contains("1 of 1 host certificates");
        assertThat(Api.connection(id, Map.of()).hostKeys())
                .allMatch(key -> key.certifiedUntil() != null);

        certified(OLD, clock.instant().minus(Duration.ofDays(3)));
        assertThat(certificates.find().level()).isEqualTo(Finding.Level.ERROR);
        approve(OLD);
        nobodyTrusted();
        assertThat(certificates.find().level()).isEqualTo(Finding.Level.OK);
    }

    private void certified(String fingerprint, Instant until) {
        service()
                .body(Map.of("fingerprint", fingerprint, "until", until.toString()))
                .post("/internal/v1/machines/" + id + "/host-keys/certified")
                .then()
                .statusCode(204);
    }

    @Test
    void withItsSignerAKeyLosesItsApproval() {
        String signer = trust("ca", null);
        shows(OLD, signer);
        String other = Api.register("by-hand");
        String signerId = signers().extract().path("items[0].id");

        person().delete("/api/v1/host-signers/" + signerId).then().statusCode(204);

        keys().body("items.status", contains("unknown"));
        person().get("/api/v1/machines/" + id).then().body("hostKey", equalTo("unknown"));
        person().get("/api/v1/machines/" + id + "/timeline")
                .then()
                .body("items[0].type", equalTo("host_signer_removed"))
                .body("items[0].message", containsString(OLD));
        assertThat(shows(OLD, signer)).isEqualTo("unknown");
        person().get("/api/v1/machines/" + other + "/timeline").then().body("items", hasSize(1));
        person().delete("/api/v1/host-signers/" + signerId).then().statusCode(404);
    }

    @Test
    void aKeyThatAPersonApprovedOutlivesTheSigner() {
        shows(OLD, null);
        approve(OLD);
        shows(OLD, trust("ca", null));

        nobodyTrusted();

        keys().body("items.status", contains("approved"));
    }

    @ParameterizedTest
    @CsvSource({
        "ssh-ed25519,publicKey",
        "ssh-ed25519 !!!,publicKey",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5,publicKey",
        "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIGY=,publicKey",
        "ssh-ed25519-cert-v01@openssh.com AAAA,publicKey",
        "-----BEGIN OPENSSH PRIVATE KEY-----,publicKey"
    })
    void whatIsNoPublicKeyIsRefusedByItsField(String key, String field) {
        add("ca", key, null).statusCode(400).body("errors.field", hasItem(field));
        signers().body("items", hasSize(0));
    }

    @Test
    void aTagThatNobodyHasIsRefused() {
        add("ca", line("ca"), "no-such-tag").statusCode(400).body("errors.field", hasItem("tag"));
        signers().body("items", hasSize(0));
    }

    @Test
    void noKeyAndNoNameTwice() {
        trust("ca", null);

        add("other", line("ca"), null).statusCode(409);
        add("CA", line("another"), null).statusCode(409);
        signers().body("items", hasSize(1));
    }

    @Test
    void onlyAnAdministratorTrustsASigner() {
        as("client:test", "read", "operate")
                .body(Map.of("name", "ca", "publicKey", line("ca")))
                .post("/api/v1/host-signers")
                .then()
                .statusCode(403);
    }

    /** Returns its fingerprint. */
    private static String trust(String name, String tag) {
        return add(name, line(name), tag).statusCode(201).extract().path("fingerprint");
    }

    private static ValidatableResponse add(String name, String key, String tag) {
        Map<String, Object> wish = new HashMap<>(Map.of("name", name, "publicKey", key));
        if (tag != null) {
            wish.put("tag", tag);
        }
        return person().body(wish).post("/api/v1/host-signers").then();
    }

    /** A key as it reads in a .pub file; its numbers mean nothing. */
    private static String line(String seed) {
        byte[] type = "ssh-ed25519".getBytes(StandardCharsets.US_ASCII);
        byte[] number = new byte[32];
        byte[] text = seed.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, number, 0, text.length);
        ByteBuffer blob = ByteBuffer.allocate(4 + type.length + 4 + number.length);
        blob.putInt(type.length).put(type).putInt(number.length).put(number);
        return "ssh-ed25519 " + Base64.getEncoder().encodeToString(blob.array()) + " ca@office";
    }

    private static ValidatableResponse signers() {
        return person().get("/api/v1/host-signers").then().statusCode(200);
    }

    private ValidatableResponse keys() {
        return person().get("/api/v1/machines/" + id + "/host-keys").then().statusCode(200);
    }

    private void approve(String fingerprint) {
        decide(fingerprint, "approve");
    }

    private void decide(String fingerprint, String decision) {
        String key =
                keys().extract().path("items.find { it.fingerprint == '" + fingerprint + "' }.id");
        person().post("/api/v1/machines/" + id + "/host-keys/" + key + "/" + decision)
                .then()
                .statusCode(200);
    }

    private String shows(String fingerprint, String signer) {
        Map<String, Object> sighting = new HashMap<>();
        sighting.put("hostname", "signed.test");
        sighting.put("port", 22);
        sighting.put("keyType", "ssh-ed25519");
        sighting.put("fingerprint", fingerprint);
        sighting.put("publicKey", "AAAA");
        sighting.put("signer", signer);
        return service()
                .body(sighting)
                .post("/internal/v1/machines/" + id + "/host-keys")
                .then()
                .statusCode(200)
                .extract()
                .path("status");
    }
}
