package io.sysup.cli.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.Cli;
import io.sysup.cli.StubServer;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import io.sysup.cli.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChannelTest extends StubTest {

    private static final String OPS =
            """
            {"id": "c1", "name": "ops", "kind": "email", "to": ["ops@example.org"], "enabled": true,
             "minSeverity": "warning", "selector": null, "health": "ok",
             "lastSuccessAt": "2026-06-01T20:00:00Z", "version": 4}
            """;

    private static final String HOOK =
            """
            {"id": "c2", "name": "hook", "kind": "webhook", "url": "https://hooks.example.org/in",
             "enabled": true, "minSeverity": "error", "selector": "tag:prod", "health": "failing",
             "lastError": "The receiver answered with 500.", "version": 0}
            """;

    @BeforeEach
    void channels() {
        server.on("GET", "notifications/channels", page(OPS, HOOK))
                .on("POST", "notifications/channels", request -> Reply.json(201, OPS))
                .on("PATCH", "notifications/channels/c1", OPS)
                .on("DELETE", "notifications/channels/c1", request -> Reply.json(204, ""))
                .on(
                        "POST",
                        "notifications/channels/c1/test",
                        "{\"delivered\": true, \"answer\": \"accepted\"}")
                .on(
                        "POST",
                        "notifications/channels/c2/test",
                        """
                        {"delivered": false, "kind": "delivery_failed",
                         "error": "The receiver answered with 500.", "remedy": "Look into its log."}
                        """);
    }

    private JsonNode sent(String method, String path) {
        return Json.parse(server.requests(method, path).getFirst().body()).orElseThrow();
    }

    @Test
    void aChannelIsAdded() {
        Cli.Result result =
                run(
                        "channel",
                        "add",
                        "ops",
                        "--kind",
                        "email",
                        "--host",
                        "mail.example.org",
                        "--from",
                        "sysup@example.org",
                        "--to",
                        "ops@example.org,night@example.org",
                        "--event",
                        "run_ended,host_key_changed");

        assertThat(result.exit()).isZero();
        assertThat(sent("POST", "notifications/channels"))
                .hasToString(
                        "{\"name\":\"ops\",\"kind\":\"email\",\"events\":[\"run_ended\",\"host_key_changed\"],"
                                + "\"host\":\"mail.example.org\",\"from\":\"sysup@example.org\","
                                + "\"to\":[\"ops@example.org\",\"night@example.org\"]}");
        assertThat(result.out()).contains("sysup channel test ops");
    }

    @Test
    void channelsAreListedWithTheirHealth() {
        assertThat(run("channel", "list").out())
                .containsPattern(
                        "ops +email +ops@example.org +warning +all machines +ok +2026-06-01 20:00:00")
                .containsPattern(
                        "hook +webhook +https://hooks.example.org/in +error +tag:prod +failing .*answered with 500");
    }

    @Test
    void anEditSaysWhichVersionItChanges() {
        run("channel", "edit", "ops", "--disable", "--on", "");

        assertThat(sent("PATCH", "notifications/channels/c1"))
                .hasToString("{\"selector\":\"\",\"enabled\":false}");
        assertThat(
                        server.requests("PATCH", "notifications/channels/c1")
                                .getFirst()
                                .header("If-Match"))
                .isEqualTo("\"4\"");
        assertThat(run("channel", "edit", "ops").exit()).isEqualTo(2);
    }

    @Test
    void aTestTellsWhetherTheMessageArrived() {
        assertThat(run("channel", "test", "ops").out()).contains("delivered (accepted)");
        Cli.Result failed = run("channel", "test", "hook");
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.err()).contains("answered with 500").contains("Look into its log.");
    }

    @Test
    void messagesAreListed() {
        server.on(
                "GET",
                "notifications/deliveries",
                page(
                        """
                        {"id": "d1", "channel": "hook", "state": "dead", "attempts": 10,
                         "createdAt": "2026-06-01T20:00:00Z", "subject": "nights: 2 of 9 jobs failed",
                         "error": "The receiver answered with 500."}
                        """));

        assertThat(run("channel", "deliveries", "hook", "--state", "dead").out())
                .containsPattern(
                        "d1 +2026-06-01 20:00:00 +hook +dead +10 +nights: 2 of 9 jobs failed");
        StubServer.Request asked = server.requests("GET", "notifications/deliveries").getFirst();
        assertThat(asked.asked("channel")).isEqualTo("c2");
        assertThat(asked.asked("state")).isEqualTo("dead");
    }

    @Test
    void messageThatWasGivenUpIsSentAgain() {
        server.on("POST", "notifications/deliveries/d1/resend", "{\"channel\": \"hook\"}");

        assertThat(run("channel", "resend", "d1").out()).isEqualTo("goes to hook again\n");
    }

    @Test
    void aChannelIsRemoved() {
        assertThat(run("channel", "remove", "ops").out()).contains("ops removed");
        assertThat(run("channel", "remove", "nobody").err())
                .contains("there is no channel called nobody");
    }
}
