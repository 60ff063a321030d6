package io.sysup.hermes.entrance;

import static io.restassured.RestAssured.given;
import static io.sysup.hermes.testing.TestClients.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import io.sysup.hermes.HermesDatabase;
import io.sysup.hermes.testing.EventStream;
import io.sysup.hermes.testing.GatewayTest;
import io.sysup.hermes.testing.TestClients;
import io.sysup.hermes.testing.Told;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whoever may come in no more is out within five seconds. What another gateway did is in the
 * database; this one is not told.
 */
@GatewayTest
class RevocationTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String LOG = "/api/v1/jobs/1/log/stream";
    private static final String EVENTS = "/api/v1/events";

    @Inject TestClients clients;
    @Inject Told told;
    @Inject HermesDatabase database;

    @AfterEach
    void theProviderIsWellAgain() {
        told.provider(Map.of());
    }

    private String token(String sub) {
        return told.token(
                new HashMap<>(
                        Map.of(
                                "sub", sub,
                                "preferred_username", sub,
                                "realm_access", Map.of("roles", List.of("viewer")))));
    }

    private String cookie(String sub) {
        told.provider(Map.of("sub", sub, "name", sub, "roles", List.of("viewer")));
        return told.signIn("/").cookie("sysup_session");
    }

    private static RequestSpecification withCookie(String cookie) {
        return given().cookie("sysup_session", cookie);
    }

    private static void isOut(Supplier<RequestSpecification> caller) {
        Awaitility.await()
                .atMost(LIMIT)
                .until(() -> caller.get().get("/api/v1/me").statusCode() == 401);
    }

    private static void isIn(RequestSpecification caller) {
        assertThat(caller.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenThatAnotherGatewayRevoked() {
        var client = clients.withScopes("read");
        String session = consoleOf(client.token());
        isIn(as(client.token()));
        isIn(withCookie(session));
        try (EventStream events = new EventStream(EVENTS, client.token());
                EventStream log = EventStream.withCookie(LOG, "sysup_session=" + session)) {
            events.until("text/event-stream");
            log.until("data:first");

            database.update(
                    "update hermes.api_clients set status = 'revoked', revoked_at = now() where id = $1",
                    UUID.fromString(client.id()));

            isOut(() -> as(client.token()));
            isOut(() -> withCookie(session));
            events.endsWithin(LIMIT);
            log.endsWithin(LIMIT);
        }
    }

    private static String consoleOf(String token) {
        return given().contentType("application/json")
                .body(Map.of("token", token))
                .post("/api/v1/session")
                .cookie("sysup_session");
    }

    @Test
    void aTokenThatWasReplacedWithTheConsolesThatItOpened() {
        var client = clients.withScopes("read");
        String session = consoleOf(client.token());
        isIn(withCookie(session));
        try (EventStream log = EventStream.withCookie(LOG, "sysup_session=" + session)) {
            log.until("data:first");

            String fresh =
                    clients.asAdmin()
                            .post("/api/v1/api-clients/" + client.id() + "/rotate")
                            .then()
                            .statusCode(200)
                            .extract()
                            .path("token");

            isOut(() -> as(client.token()));
            isOut(() -> withCookie(session));
            isIn(as(fresh));
            isIn(withCookie(consoleOf(fresh)));
            log.endsWithin(LIMIT);
        }
    }

    @Test
    void aPersonWhomAnotherGatewayKeepsOut() {
        String token = token("out-1");
        String session = cookie("out-1");
        isIn(as(token));
        isIn(withCookie(session));
        try (EventStream events = EventStream.withCookie(EVENTS, "sysup_session=" + session);
                EventStream log = new EventStream(LOG, token)) {
            events.until("text/event-stream");
            log.until("data:first");

            database.update(
                    "update hermes.people set blocked_at = now() where subject = 'user:out-1'");

            isOut(() -> as(token));
            isOut(() -> withCookie(session));
            events.endsWithin(LIMIT);
            log.endsWithin(LIMIT);
        }
        assertThat(told.signIn("/").header("Location")).endsWith("?sign-in=denied");

        clients.asAdmin().post("/api/v1/people/user:out-1/unblock").then().statusCode(204);
        isIn(as(token));
    }

    @Test
    void aPersonWhoIsSignedOutEverywhere() {
        String token = token("out-2");
        String session = cookie("out-2");
        isIn(as(token));
        isIn(withCookie(session));
        try (EventStream log = new EventStream(LOG, token)) {
            log.until("data:first");

            clients.asAdmin().post("/api/v1/people/user:out-2/sign-out").then().statusCode(204);

            isOut(() -> as(token));
            isOut(() -> withCookie(session));
            log.endsWithin(LIMIT);
        }
        isIn(withCookie(cookie("out-2")));
    }

    @Test
    void aSessionThatAnotherGatewayEnded() {
        String session = cookie("out-3");
        isIn(withCookie(session));

        database.update("delete from hermes.person_sessions where subject = 'user:out-3'");

        isOut(() -> withCookie(session));
    }

    @Test
    void aTokenThatTheProviderTookBack() {
        String token = token("out-4");
        isIn(as(token));
        try (EventStream log = new EventStream(LOG, token)) {
            log.until("data:first");

            told.provider(Map.of("revoked", token));

            isOut(() -> as(token));
            log.endsWithin(LIMIT);
        }
        isIn(as(token("out-5")));
    }

    @Test
    void whileTheProviderIsAwayATokenCountsUntilItsEnd() {
        String token = token("out-6");
        told.provider(Map.of("away", true));

        isIn(as(token));
        assertThat(
                        as(told.token(new HashMap<>(Map.of("sub", "out-6", "age", 400))))
                                .get("/api/v1/me")
                                .statusCode())
                .isEqualTo(401);
    }
}
