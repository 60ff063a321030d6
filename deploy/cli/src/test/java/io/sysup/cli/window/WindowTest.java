package io.sysup.cli.window;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import io.sysup.cli.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowTest extends StubTest {

    private static final String NIGHTS =
            """
            {"id": "w1", "name": "nights", "kind": "allow", "cron": "0 22 * * *",
             "durationSeconds": 14400, "timezone": "Europe/Paris", "selector": null, "enabled": true,
             "active": true, "activeUntil": "2026-06-02T00:00:00Z", "version": 4,
             "next": [{"from": "2026-06-01T20:00:00Z", "until": "2026-06-02T00:00:00Z",
                       "localFrom": "2026-06-01T22:00:00+02:00",
                       "localUntil": "2026-06-02T02:00:00+02:00"},
                      {"from": "2026-06-02T20:00:00Z", "until": "2026-06-03T00:00:00Z",
                       "localFrom": "2026-06-02T22:00:00+02:00",
                       "localUntil": "2026-06-03T02:00:00+02:00"}]}
            """;

    private static final String FREEZE =
            """
            {"id": "w2", "name": "freeze", "kind": "blackout", "startAt": "2027-12-20T00:00:00Z",
             "endAt": "2028-01-03T00:00:00Z", "timezone": "UTC", "selector": "tag:shop",
             "enabled": true, "active": false, "next": [], "version": 0}
            """;

    @BeforeEach
    void windows() {
        server.on("GET", "windows", page(NIGHTS, FREEZE))
                .on("POST", "windows", request -> Reply.json(201, NIGHTS))
                .on("PATCH", "windows/w1", NIGHTS)
                .on("DELETE", "windows/w1", request -> Reply.json(204, ""));
    }

    private JsonNode sent(String method, String path) {
        return Json.parse(server.requests(method, path).getFirst().body()).orElseThrow();
    }

    @Test
    void aRecurringWindowIsAdded() {
        Cli.Result result =
                run(
                        "window",
                        "add",
                        "nights",
                        "--cron",
                        "0 22 * * *",
                        "--for",
                        "4h",
                        "--timezone",
                        "Europe/Paris");

        assertThat(result.exit()).isZero();
        assertThat(sent("POST", "windows"))
                .hasToString(
                        "{\"name\":\"nights\",\"kind\":\"allow\",\"timezone\":\"Europe/Paris\","
                                + "\"cron\":\"0 22 * * *\",\"durationSeconds\":14400}");
        assertThat(result.out())
                .contains("0 22 * * * for 4h")
                .contains("2026-06-01T22:00:00+02:00")
                .contains("2026-06-01T20:00:00Z");
    }

    @Test
    void aBlackoutThatComesOnceIsAdded() {
        run(
                "window",
                "add",
                "freeze",
                "--blackout",
                "--on",
                "tag:shop",
                "--from",
                "2027-12-20T00:00:00Z",
                "--until",
                "2028-01-03T00:00:00Z");

        assertThat(sent("POST", "windows"))
                .hasToString(
                        "{\"name\":\"freeze\",\"kind\":\"blackout\",\"timezone\":\"Z\","
                                + "\"startAt\":\"2027-12-20T00:00:00Z\",\"endAt\":\"2028-01-03T00:00:00Z\","
                                + "\"selector\":\"tag:shop\"}");
    }

    @Test
    void windowsAreListedWithTheirState() {
        assertThat(run("window", "list").out())
                .containsPattern(
                        "nights +allow +0 22 \\* \\* \\* for 4h +Europe/Paris +open +2026-06-02 00:00:00 +2026-06-02 20:00:00")
                .containsPattern(
                        "freeze +blackout +2027-12-20T00:00:00Z to 2028-01-03T00:00:00Z +UTC +tag:shop +idle");
    }

    @Test
    void aWindowIsShownByNameAndById() {
        assertThat(run("window", "show", "freeze").out()).contains("covers").contains("tag:shop");
        assertThat(run("window", "show", "w1", "--json").json().path("name").asText())
                .isEqualTo("nights");
        Cli.Result unknown = run("window", "show", "days");
        assertThat(unknown.exit()).isEqualTo(1);
        assertThat(unknown.err()).contains("there is no maintenance window called days");
    }

    @Test
    void theSeenVersionIsChangedAndRemoved() {
        assertThat(run("window", "edit", "nights", "--for", "2h", "--disable").exit()).isZero();
        assertThat(sent("PATCH", "windows/w1"))
                .hasToString("{\"durationSeconds\":7200,\"enabled\":false}");
        assertThat(server.requests("PATCH", "windows/w1").getFirst().header("If-Match"))
                .isEqualTo("\"4\"");
        assertThat(run("window", "remove", "nights").out()).isEqualTo("nights removed\n");
        assertThat(server.requests("DELETE", "windows/w1").getFirst().header("If-Match"))
                .isEqualTo("\"4\"");
    }

    @Test
    void anEditSaysSomething() {
        assertThat(run("window", "edit", "nights").err()).contains("nothing to change was given");
        assertThat(run("window", "edit", "nights", "--disable", "--enable").exit()).isEqualTo(2);
    }

    @Test
    void aScheduleNamesItsWindow() {
        server.on(
                "POST",
                "schedules",
                request -> Reply.json(201, "{\"id\": \"s1\", \"name\": \"x\"}"));

        run(
                "schedule",
                "add",
                "x",
                "--cron",
                "0 23 * * *",
                "--on",
                "*",
                "--action",
                "apt.analyze",
                "--window",
                "nights",
                "--wait-for-window");

        assertThat(sent("POST", "schedules").path("windowId").asText()).isEqualTo("w1");
        assertThat(sent("POST", "schedules").path("outsideWindow").asText()).isEqualTo("wait");
    }

    @Test
    void aPersonMayIgnoreTheWindow() {
        server.on("GET", "schedules", page("{\"id\": \"s1\", \"name\": \"x\"}"))
                .on("POST", "schedules/s1/run", "{\"id\": \"r1\", \"status\": \"queued\"}");

        assertThat(run("schedule", "run", "x", "--ignore-window").exit()).isZero();
        assertThat(server.requests("POST", "schedules/s1/run").getFirst().asked("ignoreWindow"))
                .isEqualTo("true");
    }
}
