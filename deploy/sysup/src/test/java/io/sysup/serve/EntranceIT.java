package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may come in, and what agents see. */
class EntranceIT {
    private final Product product = Product.shared();
    private final Rest rest = product.rest();

    @Test
    void aReadTokenReadsAndChangesNothing() {
        Rest.Answer made =
                rest.post(
                        "/api/v1/api-clients",
                        Map.of("label", "reader", "kind", "script", "scopes", List.of("read")));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        Rest reader =
                new Rest("http://127.0.0.1:" + product.port(), made.json().get("token").asText());

        assertThat(reader.get("/api/v1/machines").status()).isEqualTo(200);
        assertThat(reader.post("/api/v1/jobs", Map.of("action", "host.check", "on", "*")).status())
                .isEqualTo(403);
        assertThat(
                        new Rest("http://127.0.0.1:" + product.port(), "sysup_wrong")
                                .get("/api/v1/machines")
                                .status())
                .isEqualTo(401);
        rest.send(
                "DELETE", "/api/v1/api-clients/" + made.json().get("id").asText(), null, Map.of());
        assertThat(reader.get("/api/v1/machines").status()).isEqualTo(401);
    }

    @Test
    void theInternalApiIsClosedToEverybodyOutside() {
        Rest.Answer answer = rest.post("/internal/v1/machines/select", Map.of("selector", "*"));
        assertThat(answer.status()).isIn(401, 403, 404);
    }

    @Test
    void agentsFindTheReadTools() {
        Map<String, String> headers = Map.of("Accept", "application/json, text/event-stream");
        Rest.Answer started =
                rest.send(
                        "POST",
                        "/mcp",
                        Map.of(
                                "jsonrpc",
                                "2.0",
                                "id",
                                1,
                                "method",
                                "initialize",
                                "params",
                                Map.of(
                                        "protocolVersion",
                                        "2025-03-26",
                                        "capabilities",
                                        Map.of(),
                                        "clientInfo",
                                        Map.of("name", "it", "version", "1"))),
                        headers);
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        String session = started.headers().get("mcp-session-id").getFirst();
        Map<String, String> inSession =
                Map.of("Accept", "application/json, text/event-stream", "Mcp-Session-Id", session);
        rest.send(
                "POST",
                "/mcp",
                Map.of("jsonrpc", "2.0", "method", "notifications/initialized"),
                inSession);
        Rest.Answer tools =
                rest.send(
                        "POST",
                        "/mcp",
                        Map.of("jsonrpc", "2.0", "id", 2, "method", "tools/list"),
                        inSession);
        assertThat(message(tools).at("/result/tools").findValuesAsText("name"))
                .contains("list_machines", "get_machine", "get_job", "search_packages");
        Rest.Answer list =
                rest.send(
                        "POST",
                        "/mcp",
                        Map.of(
                                "jsonrpc",
                                "2.0",
                                "id",
                                3,
                                "method",
                                "tools/call",
                                "params",
                                Map.of("name", "list_machines", "arguments", Map.of())),
                        inSession);
        assertThat(message(list).at("/result/isError").asBoolean(false)).as(list.body()).isFalse();
    }

    private static JsonNode message(Rest.Answer answer) {
        String body = answer.body();
        return Json.tree(
                body.startsWith("{")
                        ? body
                        : body.substring(body.indexOf('{')).lines().findFirst().orElse("{}"));
    }

    /** One address of each service. */
    @ParameterizedTest
    @CsvSource({
        "/api/v1/jobs?machineId=x, machineId",
        "/api/v1/machines?limit=many, limit",
        "/api/v1/schedules?limit=many, limit",
        "/api/v1/api-clients?limit=many, limit"
    })
    void aQueryThatCannotBeReadIsRefusedByName(String address, String field) {
        Rest.Answer answer = rest.get(address);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(Json.tree(answer.body()).at("/errors/0/field").asText()).isEqualTo(field);
    }

    @Test
    void theConsoleIsServedWithItsDeepLinks() {
        assertThat(rest.send("GET", "/machines", null, Map.of("Accept", "text/html")).body())
                .contains("<div id=\"root\">");
        assertThat(rest.get("/api/v1/nothing-here").status()).isEqualTo(404);
    }
}
