package io.sysup.hermes.mcp;

import static io.restassured.RestAssured.given;
import static io.sysup.hermes.testing.TestClients.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.ValidatableResponse;
import io.sysup.hermes.HermesDatabase;
import io.sysup.hermes.testing.GatewayTest;
import io.sysup.hermes.testing.TestClients;
import io.sysup.hermes.testing.TestClients.Made;
import io.sysup.hermes.testing.Trail;
import io.sysup.hermes.testing.Upstream;
import io.sysup.kit.json.Json;
import io.vertx.sqlclient.Row;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@GatewayTest
class McpTest {
    private static final String INITIALIZE =
            """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",
             "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}\
            """;

    @Inject TestClients clients;
    @Inject HermesDatabase database;
    @Inject Trail trail;

    @Test
    void anAgentNeedsAToken() {
        given().contentType("application/json")
                .body(INITIALIZE)
                .post("/mcp")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("kind", equalTo("unauthorized"));
        given().get("/mcp/sse").then().statusCode(401);
    }

    @Test
    void theToolsSayThatTheyOnlyRead() {
        Agent agent = new Agent(clients.withScopes("read"));

        agent.send("tools/list", Map.of())
                .rootPath("result.tools")
                .body(
                        "name",
                        containsInAnyOrder(
                                "list_machines", "get_machine", "get_job", "search_packages"))
                .body("annotations.readOnlyHint", everyItem(equalTo(true)))
                .body("annotations.destructiveHint", everyItem(equalTo(false)))
                .body("annotations.openWorldHint", everyItem(equalTo(false)));
    }

    @Test
    void machinesAreListedInFewWords() {
        Agent agent = new Agent(clients.withScopes("read"));

        JsonNode answer = agent.call("list_machines", Map.of("where", "tag:prod", "limit", 1));

        assertThat(answer)
                .isEqualTo(
                        Json.tree(
                                """
                                {"total":7,"omitted":6,"machines":[{"name":"web1","hostname":"10.0.0.1",
                                 "osFamily":"debian","status":"updates_available","updates":20,"security":2,
                                 "rebootRequired":true,"tags":"prod","needs":"reboot service-restart unknown"}]}\
                                """));
    }

    @Test
    void aMachineIsFoundByNameAndById() {
        Agent agent = new Agent(clients.withScopes("read"));

        JsonNode byName = agent.call("get_machine", Map.of("machine", "web1"));
        JsonNode byId = agent.call("get_machine", Map.of("machine", Upstream.MACHINE));

        assertThat(byName).isEqualTo(byId);
        assertThat(byId.path("updates").asInt()).isEqualTo(20);
        assertThat(agent.refusal("get_machine", Map.of("machine", "web9")))
                .startsWith("not_found: ");
    }

    @Test
    void whatAMachineNeedsIsToldWithItsReasons() {
        Agent agent = new Agent(clients.withScopes("read"));

        JsonNode machine = agent.call("get_machine", Map.of("machine", "web1"));

        assertThat(machine.path("needs"))
                .isEqualTo(
                        Json.tree(
                                """
                                {"reboot":"yes","rebootReasons":["kernel"],"serviceRestart":"yes",
                                 "services":["nginx.service"],"containerRestart":"unknown","relogin":"no"}\
                                """));
        assertThat(machine.path("needsAt").asText()).isEqualTo("2026-11-30T04:00:00Z");
    }

    @Test
    void aLongResultIsCutAndSaysSo() {
        Agent agent = new Agent(clients.withScopes("read"));

        JsonNode plan =
                agent.call("get_job", Map.of("id", Upstream.JOB)).at("/result/plans/upgrade");

        assertThat(plan).hasSize(26);
        assertThat(plan.get(25).path("omitted").asInt()).isEqualTo(75);
    }

    @Test
    void theSameChangeOnManyMachinesIsOneLine() {
        Agent agent = new Agent(clients.withScopes("read"));

        JsonNode packages =
                agent.call("search_packages", Map.of("query", "openssl")).path("packages");

        assertThat(packages).hasSize(1);
        assertThat(packages.get(0).path("machines"))
                .extracting(JsonNode::asText)
                .containsExactly("web1", "web2");
    }

    @Test
    void aRefusalOfTheServiceReachesTheAgent() {
        Agent agent = new Agent(clients.withScopes("read"));

        assertThat(agent.refusal("list_machines", Map.of("where", "tag:")))
                .isEqualTo("selector_invalid: The selector ends too early.");
        assertThat(agent.refusal("get_job", Map.of("id", "7"))).startsWith("validation: ");
    }

    @Test
    void everyCallIsWrittenDownWithoutSecrets() {
        Made client = clients.withScopes("read");
        Agent agent = new Agent(client);

        agent.call("search_packages", Map.of("query", "token=" + client.token()));

        Row line = audited(client);
        assertThat(line.getString("tool_name")).isEqualTo("search_packages");
        assertThat(line.getString("actor")).isEqualTo("client:" + client.id());
        assertThat(line.getString("status")).isEqualTo("ok");
        assertThat(line.getString("request"))
                .contains("\"query\"")
                .contains("[redacted]")
                .doesNotContain(client.token());
        assertThat(line.getLong("response_bytes")).isPositive();
        assertThat(line.getInteger("duration_ms")).isNotNegative();
        Map<String, Object> row =
                trail.rows(1, Map.of("actor", "client:" + client.id())).getFirst();
        assertThat(row)
                .containsEntry("action", "mcp.call")
                .containsEntry("target", "search_packages")
                .containsEntry("outcome", "ok");
        assertThat(row.get("details").toString())
                .contains("[redacted]")
                .doesNotContain(client.token());
    }

    @Test
    void aTokenThatMayNotReadIsDeniedAndThatIsWrittenDown() {
        Made client = clients.withScopes("debug_logs");
        Agent agent = new Agent(client);

        assertThat(agent.refusal("list_machines", Map.of())).startsWith("forbidden: ");

        assertThat(audited(client).getString("status")).isEqualTo("denied");
        assertThat(audited(client).getString("error_kind")).isEqualTo("forbidden");
        assertThat(trail.rows(1, Map.of("actor", "client:" + client.id())).getFirst())
                .containsEntry("outcome", "refused")
                .containsEntry("errorKind", "forbidden");
    }

    private Row audited(Made client) {
        return database.first(
                        """
                        select tool_name, actor, status, error_kind, request_json::text as request,
                               duration_ms, response_bytes
                        from hermes.mcp_audit_log where api_client_id = $1\
                        """,
                        UUID.fromString(client.id()))
                .orElseThrow();
    }

    /** Speaks MCP over plain HTTP. */
    private static final class Agent {
        private final String token;
        private final String session;

        Agent(Made client) {
            token = client.token();
            session =
                    post(INITIALIZE, "")
                            .statusCode(200)
                            .body("result.serverInfo.name", equalTo("system-update"))
                            .extract()
                            .header("Mcp-Session-Id");
            post("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}", session)
                    .statusCode(202);
        }

        private ValidatableResponse post(String message, String sessionId) {
            var request =
                    as(token)
                            .contentType("application/json")
                            .accept("application/json, text/event-stream");
            if (!sessionId.isEmpty()) {
                request.header("Mcp-Session-Id", sessionId);
            }
            return request.body(message).post("/mcp").then();
        }

        ValidatableResponse send(String method, Map<String, ?> params) {
            return post(
                            Json.write(
                                    Map.of(
                                            "jsonrpc", "2.0", "id", 2, "method", method, "params",
                                            params)),
                            session)
                    .statusCode(200);
        }

        JsonNode call(String tool, Map<String, ?> arguments) {
            return Json.tree(result(tool, arguments, false));
        }

        String refusal(String tool, Map<String, ?> arguments) {
            return result(tool, arguments, true);
        }

        private String result(String tool, Map<String, ?> arguments, boolean error) {
            return send("tools/call", Map.of("name", tool, "arguments", arguments))
                    .body("result.isError", equalTo(error))
                    .extract()
                    .path("result.content[0].text");
        }
    }
}
