package io.sysup.cli.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.StubTest;
import io.sysup.cli.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActionParametersTest extends StubTest {

    @BeforeEach
    void anAction() {
        server.on("POST", "jobs", "{\"jobs\": []}");
        server.on(
                "GET",
                "actions",
                """
                {"items": [{"name": "apt.upgrade", "parameters": {"type": "object", "properties": {
                  "packages": {"type": ["array", "null"], "items": {"type": "string"}},
                  "mode": {"type": "string"},
                  "securityOnly": {"type": "boolean"},
                  "lockTimeoutSeconds": {"type": "integer"}}}}]}
                """);
    }

    @Test
    void listsAreWrittenWithCommasOrAsJson() {
        assertThat(params("packages=vim, curl")).hasToString("{\"packages\":[\"vim\",\"curl\"]}");
        assertThat(params("packages=vim")).hasToString("{\"packages\":[\"vim\"]}");
        assertThat(params("packages=[\"vim\"]")).hasToString("{\"packages\":[\"vim\"]}");
    }

    @Test
    void valuesGetTheTypeTheActionAsksFor() {
        assertThat(params("mode=1")).hasToString("{\"mode\":\"1\"}");
        assertThat(params("securityOnly=true")).hasToString("{\"securityOnly\":true}");
        assertThat(params("lockTimeoutSeconds=60")).hasToString("{\"lockTimeoutSeconds\":60}");
    }

    @Test
    void whatTheServerMustRefuseIsSentAsItIs() {
        assertThat(params("securityOnly=perhaps")).hasToString("{\"securityOnly\":\"perhaps\"}");
        assertThat(params("other=7")).hasToString("{\"other\":7}");
        assertThat(params("other=\"7\"")).hasToString("{\"other\":\"\\\"7\\\"\"}");
        assertThat(params("other=a=b")).hasToString("{\"other\":\"a=b\"}");
    }

    @Test
    void severalParametersAreSentTogether() {
        run("run", "apt.upgrade", "--on", "*", "--param", "mode=a,b", "--param=packages=@x,y");

        assertThat(sentParameters()).hasToString("{\"mode\":\"a,b\",\"packages\":[\"@x\",\"y\"]}");
    }

    @Test
    void withoutParametersTheActionIsNotLookedUp() {
        run("run", "apt.upgrade", "--on", "*");

        assertThat(server.requests("GET", "actions")).isEmpty();
    }

    private JsonNode params(String parameter) {
        run("run", "apt.upgrade", "--on", "*", "--param", parameter);
        return sentParameters();
    }

    private JsonNode sentParameters() {
        String body = server.requests("POST", "jobs").getLast().body();
        return Json.parse(body).orElseThrow().path("params");
    }
}
