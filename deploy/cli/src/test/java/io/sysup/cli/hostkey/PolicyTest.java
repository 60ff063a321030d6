package io.sysup.cli.hostkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.Cli;
import io.sysup.cli.StubTest;
import io.sysup.cli.json.Json;
import org.junit.jupiter.api.Test;

class PolicyTest extends StubTest {

    @Test
    void theFirstKeyIsAcceptedInTheNetworksThatAreGiven() {
        server.on("POST", "host-key-policies", policy("p1", "lab", "\"lab\""));

        Cli.Result result =
                run(
                        "hostkey",
                        "policy",
                        "add",
                        "lab",
                        "--first",
                        "accept_first",
                        "--tag",
                        "lab",
                        "--range",
                        "10.0.0.0/24,fd00::/64",
                        "--no-learn");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).contains("of tag:lab is accepted in 10.0.0.0/24");
        JsonNode sent = sent();
        assertThat(Json.text(sent, "firstKey")).isEqualTo("accept_first");
        assertThat(sent.path("ranges").toString()).isEqualTo("[\"10.0.0.0/24\",\"fd00::/64\"]");
        assertThat(sent.path("learn").asBoolean()).isFalse();
        assertThat(sent.path("anyAddress").asBoolean()).isFalse();
    }

    @Test
    void keysAreLearnedUnlessSaidOtherwise() {
        server.on("POST", "host-key-policies", policy("p1", "lab", "null"));

        run("hostkey", "policy", "add", "lab", "--first", "never");

        assertThat(sent().path("learn").asBoolean()).isTrue();
        assertThat(sent().has("ranges")).isFalse();
    }

    @Test
    void aRuleThatThereIsNotIsAMistakeOfTheCall() {
        assertThat(run("hostkey", "policy", "add", "lab", "--first", "always").exit()).isEqualTo(2);
        assertThat(run("hostkey", "policy", "add", "lab").exit()).isEqualTo(2);
        assertThat(server.requests("POST", "host-key-policies")).isEmpty();
    }

    @Test
    void theListSaysForWhomEachHolds() {
        server.on(
                "GET",
                "host-key-policies",
                page(policy("p1", "lab", "\"lab\""), policy("p2", "all", "null")));

        assertThat(run("hostkey", "policy", "list").out())
                .contains("tag:lab", "all machines", "is accepted in 10.0.0.0/24", "client:admin");
    }

    @Test
    void oneIsRemovedByItsName() {
        server.on("GET", "host-key-policies", page(policy("p1", "lab", "null")));
        server.on("DELETE", "host-key-policies/p1", "");

        assertThat(run("hostkey", "policy", "rm", "LAB", "--yes").out())
                .contains("the policy lab holds no more");
        assertThat(server.requests("DELETE", "host-key-policies/p1")).hasSize(1);
        assertThat(run("hostkey", "policy", "remove", "other", "--yes").exit()).isNotZero();
    }

    @Test
    void whatHoldsForAMachineIsToldWithItsReasons() {
        server.on("GET", "machines", page(machine("m1", "web-1")));
        server.on(
                "GET",
                "machines/m1/host-key-policy",
                """
                {"machineId": "m1", "machine": "web-1", "address": "10.0.0.5", "firstKey": "ask",
                 "policy": "careful", "learn": false, "policies": [
                   {"name": "careful", "tag": null, "firstKey": "ask", "speaks": true},
                   {"name": "lab", "tag": "lab", "firstKey": "accept_first", "speaks": false}]}
                """);

        Cli.Result result = run("hostkey", "policy", "test", "web-1", "--address", "10.0.0.5");

        assertThat(result.out())
                .contains(
                        "of web-1 at 10.0.0.5 waits for a person by careful",
                        "no new key is learned",
                        "no: another network");
    }

    private JsonNode sent() {
        return Json.parse(server.requests("POST", "host-key-policies").getFirst().body())
                .orElseThrow();
    }

    private static String policy(String id, String name, String tag) {
        return """
        {"id": "%s", "name": "%s", "tag": %s, "firstKey": "accept_first",
         "ranges": ["10.0.0.0/24"], "learn": true, "createdAt": "2026-03-01T09:00:00Z",
         "createdBy": "client:admin"}
        """
                .formatted(id, name, tag);
    }
}
