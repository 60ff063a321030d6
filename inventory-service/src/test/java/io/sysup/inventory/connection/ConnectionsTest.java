package io.sysup.inventory.connection;

import static io.sysup.inventory.testing.Api.login;
import static io.sysup.inventory.testing.Api.person;
import static io.sysup.inventory.testing.Api.register;
import static io.sysup.inventory.testing.Api.registration;
import static io.sysup.inventory.testing.Api.service;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.sysup.contracts.audit.SecretRead;
import io.sysup.contracts.event.Topic;
import io.sysup.inventory.InventoryDatabase;
import io.sysup.kit.json.Json;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConnectionsTest {
    @Inject InventoryDatabase database;

    @Test
    void eachWishIsAnsweredAtItsPlace() {
        String bastion = register("bastion of many");
        Map<String, Object> body = registration("behind the bastion");
        body.put("jump", bastion);
        String behind = register(body);
        String removed = register("removed meanwhile");
        person().delete("/api/v1/machines/" + removed).then().statusCode(204);
        String unknown = UUID.randomUUID().toString();

        logins(behind, removed, bastion, unknown, bastion)
                .statusCode(200)
                .body("$", hasSize(5))
                .body("[0].connection.password", equalTo("pw-behind the bastion"))
                .body("[0].connection.jump.password", equalTo("pw-bastion of many"))
                .body("[1].connection", nullValue())
                .body("[1].refusal.status", equalTo(404))
                .body("[2].connection.password", equalTo("pw-bastion of many"))
                .body("[3].refusal.detail", equalTo("The machine " + unknown + " does not exist."))
                .body("[4].connection.name", equalTo("bastion of many"));
        person().get("/api/v1/machines/" + bastion + "/timeline")
                .then()
                .body(
                        "items.findAll { it.type == 'credential_read' }.message.sort()",
                        contains(
                                "Credential decrypted for apt.analyze",
                                "Credential decrypted for apt.analyze",
                                "Credential decrypted for apt.analyze on behind the bastion, which is reached through here"));
    }

    @Test
    void whatIsNotHandedOutLeavesNoTrace() {
        String bastion = register("bastion without a secret");
        person().delete("/api/v1/machines/" + bastion).then().statusCode(204);
        person().post("/api/v1/machines/" + bastion + "/restore").then().statusCode(200);
        Map<String, Object> body = registration("not to be reached");
        body.put("jump", bastion);
        String behind = register(body);

        logins(behind)
                .body("[0].refusal.kind", equalTo("jump_refused"))
                .body(
                        "[0].refusal.detail",
                        equalTo(
                                "The way to not to be reached leads through bastion without a secret: The machine bastion without a secret has no credential."));
        person().get("/api/v1/machines/" + behind + "/timeline")
                .then()
                .body("items.type", not(hasItem("credential_read")));
    }

    @Test
    void theAuditLogLearnsWhichSecretsWereReadAndNoneOfThem() {
        String bastion = register("bastion under audit");
        Map<String, Object> body = registration("machine under audit");
        body.put("jump", bastion);
        String behind = register(body);
        UUID job = UUID.randomUUID();

        login(behind, Map.of("action", "apt.upgrade", "jobId", job));

        assertThat(told(behind))
                .containsExactly(
                        new SecretRead(
                                UUID.fromString(behind),
                                "machine under audit",
                                List.of("password"),
                                1,
                                "system:execution",
                                "apt.upgrade",
                                job));
        assertThat(told(bastion))
                .extracting(SecretRead::use)
                .containsExactly(
                        "apt.upgrade on machine under audit, which is reached through here");
    }

    private List<SecretRead> told(String machine) {
        List<String> messages =
                database
                        .query(
                                "select payload::text as event from inventory.outbox where aggregate_key = $1 and topic = $2",
                                machine,
                                Topic.AUDIT_EVENTS.topic())
                        .stream()
                        .map(row -> row.getString("event"))
                        .toList();
        assertThat(messages).noneMatch(message -> message.contains("pw-"));
        return messages.stream()
                .map(message -> Json.event(message, SecretRead.class).data())
                .toList();
    }

    @Test
    void aWishWithoutAMachineIsRefused() {
        service()
                .body(List.of(Map.of("action", "host.check")))
                .post("/internal/v1/machines/connections")
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse logins(String... machines) {
        return service()
                .body(
                        Arrays.stream(machines)
                                .map(id -> Map.of("machineId", id, "action", "apt.analyze"))
                                .toList())
                .post("/internal/v1/machines/connections")
                .then();
    }
}
