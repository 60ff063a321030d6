package io.sysup.hermes.entrance;

import static io.restassured.RestAssured.given;
import static io.sysup.hermes.testing.TestClients.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.sysup.hermes.HermesDatabase;
import io.sysup.hermes.testing.GatewayTest;
import io.sysup.hermes.testing.TestClients;
import io.sysup.hermes.testing.TestClients.Made;
import io.sysup.hermes.testing.Trail;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.problem.Problem;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who changed something, or was not allowed to, is in the audit log. */
@GatewayTest
class RecordedCallsTest {
    private static final String PASSWORD = "correct-horse-battery";

    @Inject TestClients clients;
    @Inject Trail trail;
    @Inject HermesDatabase database;
    @Inject RefusalCounts refusals;

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void aChangeIsWrittenDownBeforeAndAfter(String method) {
        Made client = clients.withScopes("operate");
        String path = "/api/v1/machines/" + Ids.next();

        as(client.token())
                .contentType("application/json")
                .header("Idempotency-Key", "k1")
                .body("{\"password\":\"" + PASSWORD + "\"}")
                .request(method, path + "?on=web&token=" + client.token())
                .then()
                .statusCode(200)
                .body("method", equalTo(method));

        List<Map<String, Object>> rows = trail.rows(2, Map.of("target", path));
        Map<String, Object> ended = rows.get(0);
        Map<String, Object> begun = rows.get(1);
        assertThat(begun)
                .containsEntry("action", "http." + method)
                .containsEntry("outcome", "begun")
                .containsEntry("actor", "client:" + client.id())
                .containsEntry("actorLabel", "test")
                .containsEntry("remoteAddress", "127.0.0.1")
                .containsEntry("status", null);
        assertThat(begun.get("details").toString())
                .contains("query=on=web", "[redacted]", "idempotencyKey=k1");
        assertThat(ended)
                .containsEntry("outcome", "ok")
                .containsEntry("status", 200)
                .containsEntry("requestId", begun.get("requestId"));
        assertThat(trail.export()).doesNotContain(PASSWORD).doesNotContain(client.token());
    }

    @Test
    void aChangeThatFailedSaysWhy() {
        Made client = clients.withScopes("operate");

        as(client.token()).post("/api/v1/schedules").then().statusCode(503);
        clients.asAdmin().delete("/api/v1/api-clients/" + Ids.next()).then().statusCode(404);

        assertThat(trail.rows(2, Map.of("actor", "client:" + client.id())).getFirst())
                .containsEntry("outcome", "failed")
                .containsEntry("status", 503)
                .containsEntry("errorKind", "unavailable");
        assertThat(trail.rows(Map.of("outcome", "failed", "target", "api-clients/")))
                .allSatisfy(row -> assertThat(row).containsEntry("errorKind", "not_found"))
                .isNotEmpty();
    }

    @Test
    void lookingIsNotWrittenDown() {
        Made client = clients.withScopes("read");

        as(client.token()).get("/api/v1/machines").then().statusCode(200);
        as(client.token()).head("/api/v1/tags").then().statusCode(200);

        assertThat(trail.rows(Map.of("actor", "client:" + client.id()))).isEmpty();
    }

    @Test
    void aCallerWhoMayNotIsWrittenDown() {
        Made client = clients.withScopes("read");
        Map<String, String> wish = Map.of("label", "x", "kind", "script");

        as(client.token())
                .contentType("application/json")
                .body(wish)
                .post("/api/v1/api-clients")
                .then()
                .statusCode(403)
                .header(Problem.KIND_HEADER, nullValue());
        as(client.token()).get("/api/v1/api-clients").then().statusCode(403);

        List<Map<String, Object>> rows = trail.rows(3, Map.of("actor", "client:" + client.id()));
        assertThat(rows)
                .filteredOn(row -> row.get("outcome").equals("refused"))
                .hasSize(2)
                .allSatisfy(row ->
                        assertThat(row)
                                .containsEntry("status", 403)
                                .containsEntry("errorKind", "forbidden"));
        assertThat(rows).extracting(row -> row.get("action")).contains("refusal");
    }

    @Test
    void aFloodOfRefusalsIsAFewRowsThatTellOfEachOne() {
        refusals.write();
        String path = "/api/v1/machines/" + Ids.next();
        Map<String, String> flood = Map.of("target", "DELETE " + path, "action", "refusal");
        for (int n = 0; n < 20; n++) {
            as("sysup_" + "x".repeat(43)).delete(path).then().statusCode(401);
        }
        refusals.write();

        await().untilAsserted(() -> assertThat(refusalsIn(trail.rows(flood))).isEqualTo(20));
        // The minute after which repeats are written may end in between.
        assertThat(trail.rows(flood))
                .hasSizeBetween(2, 4)
                .allSatisfy(row ->
                        assertThat(row)
                                .containsEntry("status", 401)
                                .containsEntry("errorKind", "unauthorized")
                                .containsEntry("actor", "anonymous"));
    }

    private static int refusalsIn(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> (Map<?, ?>) row.get("details"))
                .mapToInt(details -> details.get("repeats") instanceof Integer more ? more : 1)
                .sum();
    }

    @Test
    void aTokenThatIsGoodNoMoreIsRefusedByName() {
        Made revoked = clients.withScopes("read");
        clients.asAdmin().delete("/api/v1/api-clients/" + revoked.id()).then().statusCode(204);
        Made slow = clients.withLimit(1);

        as(revoked.token()).get("/api/v1/me").then().statusCode(401);
        as(slow.token()).get("/api/v1/me").then().statusCode(200);
        as(slow.token()).post("/api/v1/jobs").then().statusCode(429);

        assertThat(trail.rows(1, Map.of("actor", "client:" + revoked.id())).getFirst())
                .containsEntry("status", 401);
        assertThat(trail.rows(1, Map.of("actor", "client:" + slow.id())).getFirst())
                .containsEntry("action", "refusal")
                .containsEntry("status", 429)
                .containsEntry("errorKind", "rate_limited");
    }

    @Test
    void signingInAndOutIsWrittenDown() {
        Made client = clients.withScopes("operate");
        String cookie =
                given().contentType("application/json")
                        .body(Map.of("token", client.token()))
                        .post("/api/v1/session")
                        .then()
                        .statusCode(204)
                        .extract()
                        .cookie("sysup_session");
        given().cookie("sysup_session", cookie).delete("/api/v1/session").then().statusCode(204);

        assertThat(trail.rows(2, Map.of("actor", "client:" + client.id())))
                .extracting(row -> row.get("action"))
                .containsExactly("sign_out", "sign_in");
        assertThat(trail.export()).doesNotContain(client.token()).doesNotContain(cookie);
    }

    @Test
    void aClientThatComesOrGoesIsWrittenDownWithIt() {
        Made client = clients.withScopes("read");
        clients.asAdmin().delete("/api/v1/api-clients/" + client.id()).then().statusCode(204);
        clients.asAdmin().delete("/api/v1/api-clients/" + client.id()).then().statusCode(204);

        List<Map<String, Object>> rows =
                trail.rows(Map.of("target", "client:" + client.id(), "action", "client.*"));

        assertThat(rows)
                .extracting(row -> row.get("action"))
                .containsExactly("client.revoked", "client.created");
        assertThat(rows.get(1).get("details").toString()).contains("scopes=[read]");
    }

    @Test
    void whatCannotBeWrittenDownIsNotDone() {
        Made client = clients.withScopes("operate");
        database.update("revoke insert on hermes.audit_log from current_user");
        try {
            as(client.token())
                    .contentType("application/json")
                    .body("{}")
                    .post("/api/v1/jobs")
                    .then()
                    .statusCode(503)
                    .body("kind", equalTo("unavailable"))
                    .body("detail", containsString("audit log"));
            as(client.token()).get("/api/v1/machines").then().statusCode(200);
            given().contentType("application/json")
                    .body(Map.of("token", client.token()))
                    .post("/api/v1/session")
                    .then()
                    .statusCode(500);
        } finally {
            database.update("grant insert on hermes.audit_log to current_user");
        }
        as(client.token()).post("/api/v1/jobs").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/v1/api-clients/%s",
                "/api/v1/./api-clients/%s",
                "/%%61pi/v1/api-clients/%s",
                "/api/v1;a=b/api-clients/%s",
                "/api/v1/api-clients;a=b/%s"
            })
    void noWayOfWritingAPathGoesUnseen(String pattern) throws IOException {
        String client = clients.withScopes("read").id();
        String admin = clients.withScopes("admin").token();

        raw("DELETE", pattern.formatted(client), admin);

        assertThat(trail.rows(2, Map.of("action", "http.DELETE", "target", client)))
                .extracting(row -> row.get("outcome"))
                .contains("begun");
    }

    /** Clients tidy up addresses before they send them. */
    private static void raw(String method, String path, String token) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            String request =
                    "%s %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
                            .formatted(method, path, token);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().readAllBytes()).isNotEmpty();
        }
    }
}
