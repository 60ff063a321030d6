package io.sysup.inventory.hostkey;

import static io.sysup.inventory.testing.Api.person;
import static io.sysup.inventory.testing.Api.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.testing.Api;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class HostKeyLifeTest {
    private static final String OLD = "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU";
    private static final String NEW = "SHA256:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg";

    private static final String THIRD = "SHA256:ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs";

    @Inject InventoryDatabase database;

    private String id = "";

    @BeforeEach
    void registered() {
        id = Api.register("keyed");
    }

    private String shows(String type, String fingerprint) {
        return service()
                .body(
                        Map.of(
                                "hostname",
                                "keyed.test",
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
                .statusCode(200)
                .extract()
                .path("status");
    }

    private ValidatableResponse keys() {
        return person().get("/api/v1/machines/" + id + "/host-keys").then().statusCode(200);
    }

    private ValidatableResponse decide(String fingerprint, String decision) {
        String key =
                keys().extract().path("items.find { it.fingerprint == '" + fingerprint + "' }.id");
        return person().post("/api/v1/machines/" + id + "/host-keys/" + key + "/" + decision)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse machine() {
        return person().get("/api/v1/machines/" + id).then().statusCode(200);
    }

    @Test
    void firstContactAsksAPerson() {
        keys().body("items", hasSize(0));

        assertThat(shows("ssh-ed25519", OLD)).isEqualTo("unknown");
        assertThat(shows("ssh-ed25519", OLD)).isEqualTo("unknown");

        keys().body("items", hasSize(1))
                .body("items[0].fingerprint", equalTo(OLD))
                .body("items[0].keyType", equalTo("ssh-ed25519"))
                .body("items[0].status", equalTo("unknown"))
                .body("items[0].decidedAt", nullValue());
        machine().body("hostKey", equalTo("unknown"));

        decide(OLD, "approve")
                .body("status", equalTo("approved"))
                .body("decidedBy", equalTo("client:test"));
        decide(OLD, "approve").body("status", equalTo("approved"));

        assertThat(shows("ssh-ed25519", OLD)).isEqualTo("approved");
        machine().body("hostKey", equalTo("approved"));
        assertThat(published()).containsExactly("registered", "host_key_seen", "host_key_approved");
    }

    private List<String> published() {
        return database
                .query(
                        "select payload->'data'->>'change' as change from inventory.outbox where aggregate_key = $1 and topic = 'sysup.machine.events.v1' order by seq",
                        id)
                .stream()
                .map(row -> row.getString("change"))
                .toList();
    }

    @Test
    void aChangedKeyBlocksUntilItIsApproved() {
        shows("ssh-ed25519", OLD);
        decide(OLD, "approve");

        assertThat(shows("ssh-ed25519", NEW)).isEqualTo("changed");

        assertThat(shows("ssh-ed25519", OLD)).isEqualTo("changed");
        machine()
                .body("hostKey", equalTo("changed"))
                .body("status", equalTo("error"))
                .body("state.status", equalTo("error"))
                .body("state.lastErrorKind", equalTo("host_key_changed"));
        Api.login(id, Map.of())
                .body("[0].connection", nullValue())
                .body("[0].refusal.kind", equalTo("host_key_changed"));
        person().get("/api/v1/fleet/summary").then().body("hostKeysWaiting", equalTo(waiting()));

        decide(NEW, "approve").body("status", equalTo("approved"));

        keys().body("items.status", contains("rejected", "approved"));
        machine().body("hostKey", equalTo("approved")).body("state.lastErrorKind", nullValue());
        assertThat(shows("ssh-ed25519", NEW)).isEqualTo("approved");
        assertThat(shows("ssh-ed25519", OLD)).isEqualTo("rejected");
        person().get("/api/v1/machines/" + id + "/timeline")
                .then()
                .body(
                        "items.type",
                        contains(
                                "host_key_approved",
                                "host_key_changed",
                                "host_key_approved",
                                "host_key_seen",
                                "machine_added"))
                .body("items[1].severity", equalTo("error"))
                .body("items[1].payload.fingerprint", equalTo(NEW));
        assertThat(published()).endsWith("host_key_changed", "host_key_approved");
    }

    private int waiting() {
        return database.query(
                        "select count(*)::int as waiting from inventory.machine_state s join inventory.machines m on m.id = s.machine_id where m.deleted_at is null and s.host_key in ('unknown', 'changed')")
                .getFirst()
                .getInteger("waiting");
    }

    @Test
    void aRejectedChangeLeavesTheOldKeyInForce() {
        shows("ssh-ed25519", OLD);
        decide(OLD, "approve");
        assertThat(shows("ssh-rsa", NEW)).isEqualTo("changed");

        decide(NEW, "reject").body("status", equalTo("rejected"));

        assertThat(shows("ssh-ed25519", OLD)).isEqualTo("approved");
        assertThat(shows("ssh-rsa", NEW)).isEqualTo("rejected");
        machine().body("hostKey", equalTo("approved")).body("state.lastErrorKind", nullValue());
    }

    @Test
    void everyChangeWantsADecision() {
        shows("ssh-ed25519", OLD);
        decide(OLD, "approve");
        shows("ssh-rsa", NEW);
        shows("ecdsa-sha2-nistp256", THIRD);

        decide(NEW, "reject");
        machine()
                .body("hostKey", equalTo("changed"))
                .body("state.lastErrorKind", equalTo("host_key_changed"));
        decide(THIRD, "approve");

        machine().body("hostKey", equalTo("approved")).body("state.lastErrorKind", nullValue());
        assertThat(shows("ssh-ed25519", OLD)).isEqualTo("approved");
        assertThat(shows("ecdsa-sha2-nistp256", THIRD)).isEqualTo("approved");
    }

    @Test
    void theKeyFollowsAMachineThatMoved() {
        shows("ssh-ed25519", OLD);
        decide(OLD, "approve");
        person().header("If-Match", "\"0\"")
                .body(Map.of("hostname", "moved-" + id + ".test"))
                .patch("/api/v1/machines/" + id)
                .then()
                .statusCode(200);

        assertThat(shows("ssh-ed25519", OLD)).isEqualTo("approved");
        keys().body("items", hasSize(1));
    }

    @Test
    void refusesWhatIsNoFingerprintAndNoKey() {
        service()
                .body(
                        Map.of(
                                "hostname",
                                "x",
                                "port",
                                22,
                                "keyType",
                                "ssh-rsa",
                                "fingerprint",
                                "MD5:00",
                                "publicKey",
                                "AAAA"))
                .post("/internal/v1/machines/" + id + "/host-keys")
                .then()
                .statusCode(400);
        person().post("/api/v1/machines/" + id + "/host-keys/" + id + "/approve")
                .then()
                .statusCode(404);
    }
}
