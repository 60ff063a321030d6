package io.sysup.hermes.grant;

import static io.sysup.hermes.testing.TestClients.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.ValidatableResponse;
import io.sysup.contracts.access.Grant;
import io.sysup.contracts.access.Right;
import io.sysup.hermes.HermesDatabase;
import io.sysup.hermes.testing.GatewayTest;
import io.sysup.hermes.testing.TestClients;
import io.sysup.hermes.testing.Told;
import io.sysup.kit.security.Caller;
import io.sysup.kit.security.InternalTokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rights beyond a role: who has them, what services learn of them. */
@GatewayTest
class GrantResourceTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    @Inject TestClients clients;
    @Inject Told told;
    @Inject InternalTokens internal;
    @Inject HermesDatabase database;

    private ValidatableResponse grant(String who, String may, String on) {
        return grant(Map.of("who", who, "may", may, "on", on));
    }

    private ValidatableResponse grant(Map<String, ?> wish) {
        return clients.asAdmin()
                .contentType("application/json")
                .body(wish)
                .post("/api/v1/grants")
                .then();
    }

    private String token(String sub, List<String> roles) {
        return told.token(
                new HashMap<>(
                        Map.of(
                                "sub",
                                sub,
                                "preferred_username",
                                "name of " + sub,
                                "realm_access",
                                Map.of("roles", roles))));
    }

    private Caller told(String token) {
        String identity =
                as(token)
                        .get("/api/v1/machines/echo/anything")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("headers.x-sysup-identity");
        return internal.verify(identity).orElseThrow();
    }

    @Test
    void servicesLearnTheGrantsOfTheirCaller() {
        String token = token("granted-1", List.of("viewer"));
        grant("user:granted-1", "run:medium", "tag:lab-1").statusCode(201);

        Caller caller = told(token);

        assertThat(caller.roles()).containsExactly("read");
        assertThat(caller.grants()).containsExactly(new Grant(Right.RUN_MEDIUM, "tag:lab-1"));
        as(token)
                .get("/api/v1/me")
                .then()
                .body("grants.may", equalTo(List.of("run:medium")))
                .body("grants.on", equalTo(List.of("tag:lab-1")))
                .body("grants.who", equalTo(List.of("user:granted-1")));
    }

    @Test
    void aGroupOfTheProviderIsGrantedTo() {
        grant("group:lab-team", "edit", "tag:lab-2").statusCode(201);

        assertThat(told(token("granted-2", List.of("viewer", "lab-team"))).grants())
                .containsExactly(new Grant(Right.EDIT, "tag:lab-2"));
        assertThat(told(token("granted-3", List.of("viewer", "another-team"))).grants()).isEmpty();
    }

    @Test
    void anApiClientIsGrantedTo() {
        var client = clients.withScopes("read");
        var other = clients.withScopes("read");
        grant("client:" + client.id(), "run:low", "tag:lab-3").statusCode(201);

        assertThat(told(client.token()).grants())
                .containsExactly(new Grant(Right.RUN_LOW, "tag:lab-3"));
        assertThat(told(other.token()).grants()).isEmpty();
    }

    @Test
    void aGrantAddsNothingForSomebodyWhoMayNotEvenRead() {
        grant("user:granted-4", "run:high", "*").statusCode(201);

        as(token("granted-4", List.of("unknown"))).get("/api/v1/machines").then().statusCode(403);
    }

    @Test
    void aGrantThatIsTakenAwayCountsNoMore() {
        String token = token("granted-5", List.of("viewer"));
        String id =
                grant("user:granted-5", "run:high", "tag:lab-5")
                        .statusCode(201)
                        .body("machines", equalTo(3))
                        .extract()
                        .path("grant.id");
        assertThat(told(token).grants()).hasSize(1);

        clients.asAdmin().delete("/api/v1/grants/" + id).then().statusCode(204);

        assertThat(told(token).grants()).isEmpty();
        clients.asAdmin().delete("/api/v1/grants/" + id).then().statusCode(404);
    }

    @Test
    void whatAnotherGatewayGrantedOrTookAwayCountsWithinSeconds() {
        String token = token("granted-6", List.of("viewer"));
        UUID id = UUID.randomUUID();
        database.update(
                "insert into hermes.grants (id, who, may, selector) values ($1, 'user:granted-6', 'edit', 'tag:x')",
                id);
        Awaitility.await().atMost(SOON).until(() -> told(token).grants().size() == 1);

        database.update("update hermes.grants set ends_at = now() where id = $1", id);

        Awaitility.await().atMost(SOON).until(() -> told(token).grants().isEmpty());
    }

    @Test
    void aTrialTellsWhatWouldBeAndGrantsNothing() {
        String token = token("granted-7", List.of("viewer"));

        clients.asAdmin()
                .contentType("application/json")
                .body(Map.of("who", "user:granted-7", "may", "edit", "on", "tag:lab-7"))
                .post("/api/v1/grants?dryRun=true")
                .then()
                .statusCode(201)
                .body("machines", equalTo(3))
                .body("dryRun", equalTo(true));

        assertThat(told(token).grants()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, run:low, tag:a, who",
        "user:1, run:all, tag:a, may",
        "role:operator, edit, tag:a, who",
        "client:7, edit, tag:a, who",
        "user:1, edit, '', on",
        "user:1, edit, 'tag:', on"
    })
    void aMistakeIsNamedByItsField(String who, String may, String on, String field) {
        grant(who, may, on).statusCode(400).body("errors.field", hasItem(field));
    }

    @Test
    void theSameIsGrantedOnce() {
        grant("user:granted-8", "edit", "tag:a").statusCode(201);
        grant("user:granted-8", "edit", "tag:a").statusCode(409);
    }

    @Test
    void somebodyIsTriedOut() {
        String token = token("granted-9", List.of("viewer"));
        as(token).get("/api/v1/me").then().statusCode(200);
        grant("user:granted-9", "run:medium", "tag:lab-9").statusCode(201);

        tried("name of granted-9", "host.check", "name:web1")
                .body("allowed", equalTo(true))
                .body("by.on", equalTo(List.of("tag:lab-9")));
        tried("user:granted-9", "host.check", "name:db1")
                .body("allowed", equalTo(false))
                .body("why", containsString("db1"));
        tried("user:granted-9", "apt.upgrade", "name:web1")
                .body("allowed", equalTo(false))
                .body("right", equalTo("run:high"));
        tried("local admin", "apt.upgrade", "name:db1").body("allowed", equalTo(true));
    }

    private ValidatableResponse tried(String who, String action, String on) {
        return clients.asAdmin()
                .contentType("application/json")
                .body(Map.of("who", who, "action", action, "on", on))
                .post("/api/v1/grants/test")
                .then()
                .statusCode(200);
    }

    @Test
    void servicesAskWhatSomebodyMayNow() {
        String token = token("granted-10", List.of("viewer"));
        as(token).get("/api/v1/me").then().statusCode(200);
        grant("user:granted-10", "run:high", "tag:lab-10").statusCode(201);
        String path = "/internal/v1/grants?subject=user:granted-10";

        asService()
                .get(path)
                .then()
                .statusCode(200)
                .body("everywhere", equalTo(false))
                .body("grants.on", equalTo(List.of("tag:lab-10")));
        clients.asAdmin().get(path).then().statusCode(403);
        clients.asAdmin().post("/api/v1/people/user:granted-10/block").then().statusCode(204);
        asService().get(path).then().body("grants", equalTo(List.of()));
    }

    private io.restassured.specification.RequestSpecification asService() {
        return io.restassured.RestAssured.given()
                .header(
                        InternalTokens.HEADER,
                        internal.issue("service:scheduler", java.util.Set.of("internal")));
    }
}
