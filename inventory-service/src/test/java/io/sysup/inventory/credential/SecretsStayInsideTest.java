package io.sysup.inventory.credential;

import static io.sysup.inventory.testing.Api.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.inventory.testing.Api;
import io.sysup.inventory.testing.KeyTexts;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Engines.class)
class SecretsStayInsideTest {
    private static final String PASSWORD = "correct-horse-battery";
    private static final String SUDO_PASSWORD = "staple-of-sudo";
    private static final String PASSPHRASE = "phrase-of-the-key";
    private static final String KEY = KeyTexts.openSsh("aes256-ctr", "unmistakable-key-body");
    private static final String KEY_LINE = KEY.lines().skip(1).findFirst().orElseThrow();
    private static final List<String> SECRETS =
            List.of(PASSWORD, SUDO_PASSWORD, PASSPHRASE, KEY_LINE);

    @Inject InventoryDatabase database;

    private final Map<String, Object> byKey =
            Map.of(
                    "method",
                    "ssh_key",
                    "privateKey",
                    KEY,
                    "passphrase",
                    PASSPHRASE,
                    "sudo",
                    Map.of("mode", "separate", "password", SUDO_PASSWORD));

    private String registered(String name, Map<String, Object> credential) {
        Map<String, Object> body = Api.registration(name);
        body.put("credential", credential);
        return Api.register(body);
    }

    private String registered(String name) {
        return registered(name, Map.of("method", "password", "password", PASSWORD));
    }

    private static void replace(String id, Map<String, Object> credential) {
        person().body(credential)
                .put("/api/v1/machines/" + id + "/credential")
                .then()
                .statusCode(204);
    }

    @Test
    void noAnswerAndNoRowHoldsASecret() {
        String id = registered("secretive");
        replace(id, byKey);
        Api.connection(id, Map.of());

        String machine = "/api/v1/machines/" + id;
        for (String path :
                List.of(
                        machine,
                        machine + "/timeline",
                        machine + "/host-keys",
                        machine + "/hardware",
                        "/api/v1/machines?where=id:" + id,
                        "/api/v1/tags",
                        "/api/v1/fleet/summary")) {
            String answer = person().get(path).then().statusCode(200).extract().asString();
            assertThat(answer).as(path).doesNotContain(SECRETS);
        }
        for (String table :
                List.of(
                        "machines",
                        "machine_credentials",
                        "machine_events",
                        "outbox",
                        "machine_state",
                        "idempotency_keys")) {
            String rows =
                    database.query(
                                    "select coalesce(string_agg(t::text, ' '), '') as rows from inventory.%s t"
                                            .formatted(table))
                            .getFirst()
                            .getString("rows");
            assertThat(rows).as(table).doesNotContain(SECRETS);
        }
    }

    @Test
    void aWorkerGetsThemAndLeavesATrace() {
        String id = registered("worked on");
        UUID job = Ids.next();

        MachineConnection connection =
                Api.connection(id, Map.of("jobId", job.toString(), "action", "host.check"));

        assertThat(connection.password()).isEqualTo(PASSWORD);
        assertThat(connection.sudoMode()).isEqualTo("none");
        assertThat(connection.credentialVersion()).isEqualTo(1);
        assertThat(connection.toString()).doesNotContain(PASSWORD);
        person().get("/api/v1/machines/" + id + "/timeline")
                .then()
                .body("items.type", contains("credential_read", "machine_added"))
                .body("items[0].actorType", equalTo("system"))
                .body("items[0].actorId", equalTo("system:execution"))
                .body("items[0].jobId", equalTo(job.toString()))
                .body("items[0].message", equalTo("Credential decrypted for host.check"));
        assertThat(
                        database.query(
                                        "select last_used_at from inventory.machine_credentials where machine_id = $1",
                                        UUID.fromString(id))
                                .getFirst()
                                .getOffsetDateTime("last_used_at"))
                .isNotNull();
    }

    @Test
    void aReplacedCredentialIsTheOneThatCounts() {
        String id = registered("replaced");
        person().header("If-Match", "\"9\"")
                .body(byKey)
                .put("/api/v1/machines/" + id + "/credential")
                .then()
                .statusCode(412);

        String tag = person().get("/api/v1/machines/" + id).then().extract().header("ETag");
        person().header("If-Match", tag)
                .body(byKey)
                .put("/api/v1/machines/" + id + "/credential")
                .then()
                .statusCode(204);
        MachineConnection connection = Api.connection(id, Map.of());

        assertThat(connection.privateKey()).isEqualTo(KEY.replace("\r\n", "\n"));
        assertThat(connection.passphrase()).isEqualTo(PASSPHRASE);
        assertThat(connection.password()).isNull();
        assertThat(connection.sudoPassword()).isEqualTo(SUDO_PASSWORD);
        assertThat(connection.credentialVersion()).isEqualTo(2);
        person().get("/api/v1/machines/" + id)
                .then()
                .body("authMethod", equalTo("ssh_key"))
                .body("sudoMode", equalTo("separate"))
                .body("version", equalTo(1));
        person().get("/api/v1/machines/" + id + "/timeline")
                .then()
                .body("items.type", hasItem("credential_changed"));
    }

    @Test
    void refusesAWrongCredentialByTheNameOfItsField() {
        String id = registered("wrongly replaced");

        person().body(Map.of("method", "ssh_key", "privateKey", "ssh-rsa AAAA me"))
                .put("/api/v1/machines/" + id + "/credential")
                .then()
                .statusCode(400)
                .body("kind", equalTo("key_invalid"))
                .body("errors.field", contains("privateKey"))
                .body(
                        "detail",
                        equalTo("The field privateKey is a public key; give the private one."));
        person().put("/api/v1/machines/" + id + "/credential").then().statusCode(400);
    }

    @Test
    void theSudoPasswordCanBeTheOneOfTheLogin() {
        String id =
                registered(
                        "same",
                        Map.of(
                                "method",
                                "password",
                                "password",
                                PASSWORD,
                                "sudo",
                                Map.of("mode", "same_as_ssh")));

        MachineConnection connection = Api.connection(id, Map.of());

        assertThat(connection.sudoMode()).isEqualTo("same_as_ssh");
        assertThat(connection.sudoPassword()).isEqualTo(PASSWORD);
    }
}
