package io.sysup.hermes.proxy;

import static io.restassured.RestAssured.given;
import static io.sysup.hermes.testing.TestClients.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.sysup.hermes.testing.EventStream;
import io.sysup.hermes.testing.GatewayTest;
import io.sysup.hermes.testing.TestClients;
import io.sysup.kit.security.Caller;
import io.sysup.kit.security.InternalTokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class ProxyTest {
    @Inject TestClients clients;
    @Inject InternalTokens tokens;

    @Inject
    @ConfigProperty(name = "sysup.inventory.url")
    String upstream;

    @Test
    void theServiceLearnsWhoCallsAndNotHow() {
        var client = clients.withScopes("operate");

        var seen =
                as(client.token())
                        .urlEncodingEnabled(false)
                        .cookie("other", "1")
                        .header("If-Match", "\"7\"")
                        .contentType("application/json")
                        .body("{\"name\":\"web1\"}")
                        .patch("/api/v1/machines/42?x=a%20b")
                        .then()
                        .statusCode(200)
                        .body("method", equalTo("PATCH"))
                        .body("uri", equalTo("/api/v1/machines/42?x=a%20b"))
                        .body("body", equalTo("{\"name\":\"web1\"}"))
                        .body("headers.if-match", equalTo("\"7\""))
                        .body("headers.authorization", nullValue())
                        .body("headers.cookie", nullValue())
                        .extract()
                        .jsonPath();

        assertThat(tokens.verify(seen.getString("headers.x-sysup-identity")))
                .contains(new Caller("client:" + client.id(), Set.of("read", "operate")));
    }

    @Test
    void anIdentityFromOutsideCountsForNothing() {
        var client = clients.withScopes("read");
        String foreign = tokens.issue("service:execution", Set.of("internal"));

        given().header("x-sysup-IDENTITY", foreign).get("/api/v1/tags").then().statusCode(401);
        var seen =
                as(client.token())
                        .header("x-sysup-IDENTITY", foreign)
                        .get("/api/v1/tags")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();

        assertThat(tokens.verify(seen.getString("headers.x-sysup-identity")))
                .contains(new Caller("client:" + client.id(), Set.of("read")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/v1/machines/select",
                "/api/v1/machines/../../../internal/v1/machines/select",
                "/api/v1/machines/%2e%2e/%2e%2e/%2e%2e/internal/v1/machines/select",
                "//internal/v1/machines/select",
                "/api/v1/../../internal/v1/machines/select"
            })
    void internalAddressesAreNotReachable(String path) throws IOException {
        assertThat(statusOfRaw(path)).startsWith("HTTP/1.1 404");
    }

    /** Clients tidy up addresses before they send them; an attacker's does not. */
    private String statusOfRaw(String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            String request =
                    "GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
                            .formatted(path, clients.withScopes("admin").token());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readAllBytes();
            return new String(answer, StandardCharsets.UTF_8);
        }
    }

    @Test
    void anEncodedSlashDoesNotLeaveTheResource() throws IOException {
        String answer = statusOfRaw("/api/v1/tags/..%2f..%2f..%2finternal/v1/machines");

        assertThat(answer).contains("\"uri\":\"/api/v1/tags/..%2f..%2f..%2finternal/v1/machines\"");
    }

    /** That of the console would forbid the frame that it is read in, and two hold both. */
    @Test
    void aPageOfAServiceKeepsItsOwnRules() {
        var rules =
                as(clients.withScopes("read").token())
                        .get("/api/v1/reports/42/view")
                        .then()
                        .statusCode(200)
                        .extract()
                        .headers()
                        .getValues("Content-Security-Policy");

        assertThat(rules).containsExactly("sandbox; frame-ancestors 'self'");
    }

    @Test
    void aServiceThatIsAwayIsSaidToBeAway() {
        as(clients.withScopes("read").token())
                .contentType("application/json")
                .body("{\"cron\":\"* * * * *\"}")
                .post("/api/v1/schedules")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("kind", equalTo("unavailable"))
                .body("detail", containsString("scheduler"));
    }

    @Test
    void aStreamPassesWithoutWaiting() {
        String token = clients.withScopes("read").token();
        try (EventStream stream = new EventStream("/api/v1/jobs/1/log/stream", token)) {
            stream.until("data:first");

            given().post(upstream + "/test/next").then().statusCode(200);

            assertThat(stream.until("data:next")).contains("event:log");
        }

        await().untilAsserted(() -> given().post(upstream + "/test/next").then().statusCode(200));
        await().untilAsserted(
                        () -> given().get(upstream + "/test/streams").then().body(equalTo("0")));
    }

    @Test
    void aBigBodyPassesWhole() {
        String body = "{\"notes\":\"" + "x".repeat(2_000_000) + "\"}";

        as(clients.withScopes("operate").token())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/jobs")
                .then()
                .statusCode(200)
                .body("body", equalTo(body))
                .body("uri", not(containsString("internal")));
    }
}
