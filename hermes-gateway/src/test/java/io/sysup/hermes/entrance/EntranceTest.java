package io.sysup.hermes.entrance;

import static io.restassured.RestAssured.given;
import static io.sysup.hermes.testing.TestClients.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.sysup.hermes.testing.GatewayTest;
import io.sysup.hermes.testing.TestClients;
import io.sysup.kit.security.InternalTokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class EntranceTest {
    private static final String LOCAL_TOKEN = "sysup_" + "L".repeat(43);

    @Inject TestClients clients;
    @Inject InternalTokens internalTokens;

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/me", "/api/v1/api-clients", "/api/v1/events", "/api/v1/machines"})
    void nobodyGetsInWithoutAToken(String path) {
        given().get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("kind", equalTo("unauthorized"))
                .body("remedy", containsString("Bearer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/machines", "/mcp"})
    void anUnknownTokenIsRefused(String path) {
        as("sysup_" + "x".repeat(43))
                .get(path)
                .then()
                .statusCode(401)
                .body("kind", equalTo("unauthorized"));
        as("something else").get(path).then().statusCode(401);
    }

    @Test
    void aScopeHoldsTheOnesBelowIt() {
        as(clients.withScopes("operate").token())
                .get("/api/v1/me")
                .then()
                .body("scopes", equalTo(List.of("read", "operate")));
        as(clients.withScopes("read").token())
                .get("/api/v1/me")
                .then()
                .body("scopes", equalTo(List.of("read")));
    }

    @Test
    void theCommandLineOfThisMachineNeedsNoClient() {
        as(LOCAL_TOKEN)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("subject", equalTo("local:cli"))
                .body("scopes", equalTo(List.of("read", "operate", "admin")));
    }

    @Test
    void aClientThatCallsTooOftenIsToldWhenToComeBack() {
        String token = clients.withLimit(2).token();
        as(token).get("/api/v1/me").then().statusCode(200);
        as(token).get("/api/v1/me").then().statusCode(200);

        as(token)
                .get("/api/v1/me")
                .then()
                .statusCode(429)
                .body("kind", equalTo("rate_limited"))
                .header("Retry-After", matchesPattern("[1-9][0-9]?"));
        as(token)
                .get("/api/v1/machines")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("\\d+"));
    }

    @Test
    void aConsoleSignsInAndOut() {
        var signedIn = signIn(clients.withScopes("operate").token());
        String header = signedIn.header("Set-Cookie");
        String cookie = signedIn.cookie("sysup_session");

        assertThat(header)
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Strict")
                .containsIgnoringCase("Path=/")
                .containsIgnoringCase("Max-Age=43200")
                .doesNotContainIgnoringCase("Secure");
        given().cookie("sysup_session", cookie)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("label", equalTo("test"));
        given().delete("/api/v1/session")
                .then()
                .statusCode(204)
                .header("Set-Cookie", containsString("Max-Age=0"));
    }

    private static io.restassured.response.Response signIn(String token) {
        return given().contentType("application/json")
                .body(Map.of("token", token))
                .post("/api/v1/session")
                .then()
                .statusCode(204)
                .extract()
                .response();
    }

    @Test
    void aConsoleCannotSignInWithAnythingElse() {
        given().contentType("application/json")
                .body(Map.of("token", "sysup_nonsense"))
                .post("/api/v1/session")
                .then()
                .statusCode(401)
                .body("detail", containsString("not known"));
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/session")
                .then()
                .statusCode(400);
    }

    @Test
    void aSessionEndsWithItsClient() {
        var made = clients.withScopes("read");
        String cookie = signIn(made.token()).cookie("sysup_session");

        clients.asAdmin().delete("/api/v1/api-clients/" + made.id()).then().statusCode(204);

        given().cookie("sysup_session", cookie).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void anOldCookieDoesNotStandInTheWayOfSigningIn() {
        given().cookie("sysup_session", "old")
                .contentType("application/json")
                .body(Map.of("token", clients.withScopes("read").token()))
                .post("/api/v1/session")
                .then()
                .statusCode(204);
        given().cookie("sysup_session", "old").get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void aForeignPageCannotChangeAnythingWithTheCookie() {
        var victim = clients.withScopes("admin");
        String cookie = signIn(victim.token()).cookie("sysup_session");
        String path = "/api/v1/api-clients/" + clients.withScopes("read").id();

        given().cookie("sysup_session", cookie)
                .header("Sec-Fetch-Site", "cross-site")
                .delete(path)
                .then()
                .statusCode(403);
        given().cookie("sysup_session", cookie)
                .header("Origin", "https://evil.example")
                .delete(path)
                .then()
                .statusCode(403);
        given().cookie("sysup_session", cookie).delete(path).then().statusCode(403);
        given().cookie("sysup_session", cookie)
                .header("Sec-Fetch-Site", "cross-site")
                .delete("/api/v1/machines/1")
                .then()
                .statusCode(403);
        given().cookie("sysup_session", cookie)
                .header("Sec-Fetch-Site", "same-origin")
                .delete(path)
                .then()
                .statusCode(204);
    }

    @Test
    void aCookieIsNoInternalIdentity() {
        String cookie = signIn(clients.withScopes("admin").token()).cookie("sysup_session");

        given().header(InternalTokens.HEADER, cookie).get("/api/v1/me").then().statusCode(401);
        given().cookie("sysup_session", internalTokens.issue("client:x", Set.of("admin")))
                .get("/api/v1/me")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/openapi"})
    void numbersAndDescriptionsAreForThisMachineOrForCallersWeKnow(String path) {
        given().get(path).then().statusCode(200);
        given().header("X-Forwarded-For", "10.1.1.1").get(path).then().statusCode(401);
        as(clients.withScopes("read").token())
                .header("X-Forwarded-For", "10.1.1.1")
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void healthIsOpen() {
        given().header("X-Forwarded-For", "10.1.1.1")
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", org.hamcrest.Matchers.hasItem("hermes"));
    }
}
