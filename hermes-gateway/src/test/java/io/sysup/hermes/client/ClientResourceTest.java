package io.sysup.hermes.client;

import static io.sysup.hermes.testing.TestClients.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.sysup.hermes.HermesDatabase;
import io.sysup.hermes.testing.FirstToken;
import io.sysup.hermes.testing.GatewayTest;
import io.sysup.hermes.testing.TestClients;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@GatewayTest
class ClientResourceTest {
    @Inject TestClients clients;
    @Inject FirstToken firstToken;
    @Inject FirstAdmin firstAdmin;
    @Inject ClientUsage usage;
    @Inject HermesDatabase database;

    @Test
    void theFirstTokenIsHandedOutOnce() {
        firstAdmin.ensure();

        assertThat(firstToken.seen()).hasSize(1);
        assertThat(firstToken.text()).matches("sysup_[A-Za-z0-9_-]{43}");
        clients.asAdmin()
                .get("/api/v1/me")
                .then()
                .body("label", equalTo("local admin"))
                .body("scopes", equalTo(List.of("read", "operate", "admin")));
    }

    @Test
    void aTokenIsShownOnceAndStoredAsHash() {
        var made =
                clients.create(
                                Map.of(
                                        "label",
                                        "nightly",
                                        "kind",
                                        "script",
                                        "scopes",
                                        List.of("read")))
                        .statusCode(201)
                        .body("token", matchesPattern("sysup_[A-Za-z0-9_-]{43}"))
                        .body("status", equalTo("active"))
                        .extract()
                        .jsonPath();
        String token = made.getString("token");

        String list =
                clients.asAdmin()
                        .get("/api/v1/api-clients?limit=200")
                        .then()
                        .statusCode(200)
                        .body("items.id", hasItem(made.getString("id")))
                        .extract()
                        .asString();

        assertThat(list)
                .doesNotContain(token)
                .doesNotContain("\"token\"")
                .contains("\"local admin\"");
        assertThat(list).contains(token.substring(0, 12));
        assertThat(rowOf(made.getString("id"))).doesNotContain(token);
        assertThat(rowOf(made.getString("id"))).contains(new ClientToken(token).hash());
    }

    private String rowOf(String id) {
        return database.first(
                        "select c::text as line from hermes.api_clients c where id = $1",
                        UUID.fromString(id))
                .orElseThrow()
                .getString("line");
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        clients.withScopes("read");
        clients.withScopes("read");

        var page = clients.asAdmin().get("/api/v1/api-clients?limit=1").then().extract().jsonPath();
        clients.asAdmin()
                .queryParam("cursor", page.getString("nextCursor"))
                .get("/api/v1/api-clients?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].id", org.hamcrest.Matchers.lessThan(page.getString("items[0].id")));
    }

    @Test
    void aRevokedTokenEndsAtOnce() {
        var made = clients.withScopes("read");
        as(made.token()).get("/api/v1/me").then().statusCode(200);

        clients.asAdmin().delete("/api/v1/api-clients/" + made.id()).then().statusCode(204);

        as(made.token())
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("kind", equalTo("unauthorized"));
        clients.asAdmin().delete("/api/v1/api-clients/" + made.id()).then().statusCode(204);
    }

    @Test
    void anExpiredTokenIsRefused() {
        var made = clients.withScopes("read");
        database.update(
                "update hermes.api_clients set expires_at = now() - interval '1 second' where id = $1",
                UUID.fromString(made.id()));

        as(made.token()).get("/api/v1/me").then().statusCode(401);
        clients.asAdmin()
                .get("/api/v1/api-clients?limit=200")
                .then()
                .body(
                        "items.find { it.id == '%s' }.status".formatted(made.id()),
                        equalTo("expired"));
    }

    @Test
    void useIsWrittenDownInOneGo() {
        var made = clients.withScopes("read");
        as(made.token()).get("/api/v1/me").then().statusCode(200);
        as(made.token()).get("/api/v1/me").then().statusCode(200);

        usage.write();

        clients.asAdmin()
                .get("/api/v1/api-clients?limit=200")
                .then()
                .rootPath("items.find { it.id == '%s' }".formatted(made.id()))
                .body("useCount", equalTo(2))
                .body("lastUsedIp", equalTo("127.0.0.1"))
                .body("lastSeenAt", containsString("T"))
                .body("revokedAt", nullValue());
    }

    @Test
    void mistakesNameTheField() {
        clients.create(Map.of("label", "", "kind", "robot", "scopes", List.of("root")))
                .statusCode(400)
                .body("kind", equalTo("validation"))
                .body("errors.size()", equalTo(3));
        clients.create(
                        Map.of(
                                "label", "late",
                                "kind", "script",
                                "scopes", List.of("read"),
                                "expiresAt", "2020-01-01T00:00:00Z"))
                .statusCode(400)
                .body("detail", equalTo("The field expiresAt must be in the future."));
    }

    @Test
    void onlyAdministratorsSeeClients() {
        as(clients.withScopes("operate").token())
                .get("/api/v1/api-clients")
                .then()
                .statusCode(403)
                .body("kind", equalTo("forbidden"));
    }
}
