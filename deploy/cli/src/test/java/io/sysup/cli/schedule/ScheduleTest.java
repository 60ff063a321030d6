package io.sysup.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import io.sysup.cli.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScheduleTest extends StubTest {

    private static final String NIGHTLY =
            """
            {"id": "s1", "name": "nightly", "cron": "30 2 * * *", "timezone": "Europe/Berlin",
             "enabled": true, "selector": "*", "actions": [{"action": "apt.analyze"}],
             "nextRunAt": "2026-03-02T01:30:00Z", "version": 4}
            """;

    @BeforeEach
    void aSchedule() {
        server.on("GET", "schedules", page(NIGHTLY))
                .on("POST", "schedules", request -> Reply.json(201, NIGHTLY))
                .on("POST", "schedules/s1/pause", NIGHTLY.replace("true", "false"))
                .on("POST", "schedules/s1/resume", NIGHTLY)
                .on("POST", "schedules/s1/run", "{\"id\": \"r1\", \"status\": \"queued\"}")
                .on("PATCH", "schedules/s1", NIGHTLY)
                .on("GET", "windows", page("{\"id\": \"w1\", \"name\": \"nights\"}"))
                .on("DELETE", "schedules/s1", request -> Reply.json(204, ""));
    }

    @Test
    void aScheduleIsAdded() {
        Cli.Result result =
                run(
                        "schedule",
                        "add",
                        "nightly",
                        "--cron",
                        "30 2 * * *",
                        "--on",
                        "*",
                        "--action",
                        "apt.analyze",
                        "--misfire",
                        "run_once",
                        "--timezone",
                        "Europe/Berlin");

        assertThat(result.out()).isEqualTo("nightly added, first run at 2026-03-02 01:30:00\n");
        JsonNode sent =
                Json.parse(server.requests("POST", "schedules").getFirst().body()).orElseThrow();
        assertThat(sent)
                .hasToString(
                        "{\"name\":\"nightly\",\"cron\":\"30 2 * * *\",\"timezone\":\"Europe/Berlin\","
                                + "\"selector\":\"*\",\"actions\":[{\"action\":\"apt.analyze\",\"params\":{}}],"
                                + "\"misfirePolicy\":\"run_once\"}");
    }

    @Test
    void aRefusedCronKeepsItsKind() {
        server.on("POST", "schedules", r -> Reply.problem(400, "cron_invalid", "five fields"));

        Cli.Result result =
                run(
                        "schedule",
                        "add",
                        "x",
                        "--cron",
                        "often",
                        "--on",
                        "*",
                        "--action",
                        "apt.analyze",
                        "--json");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.json().path("error").path("kind").asText()).isEqualTo("cron_invalid");
    }

    @Test
    void schedulesAreListed() {
        assertThat(run("schedule", "list").out())
                .contains("nightly  30 2 * * *  Europe/Berlin  *   apt.analyze  active");
    }

    @Test
    void aScheduleIsFoundByNameAndById() {
        assertThat(run("schedule", "pause", "nightly").out()).isEqualTo("nightly paused\n");
        assertThat(run("schedule", "resume", "s1").out()).isEqualTo("nightly resumed\n");
        assertThat(run("schedule", "run", "nightly", "--json").json().path("id").asText())
                .isEqualTo("r1");
        assertThat(run("schedule", "remove", "weekly").exit()).isEqualTo(1);
    }

    @Test
    void theSeenVersionIsRemoved() {
        assertThat(run("schedule", "remove", "nightly").exit()).isZero();
        assertThat(server.requests("DELETE", "schedules/s1").getFirst().header("If-Match"))
                .isEqualTo("\"4\"");
    }

    @Test
    void anEditSendsWhatIsGivenAndTheVersionThatIsMeant() {
        Cli.Result result =
                run(
                        "schedule",
                        "edit",
                        "nightly",
                        "--cron",
                        "0 3 * * *",
                        "--jitter",
                        "10m",
                        "--misfire-within",
                        "0",
                        "--overlap",
                        "queue",
                        "--dst-gap",
                        "skip",
                        "--dst-overlap",
                        "both",
                        "--window",
                        "nights",
                        "--wait-for-window",
                        "--may-end-outside",
                        "--catch-up",
                        "2h");

        assertThat(result.exit()).isZero();
        var request = server.requests("PATCH", "schedules/s1").getFirst();
        assertThat(request.header("If-Match")).isEqualTo("\"4\"");
        assertThat(Json.parse(request.body()).orElseThrow())
                .hasToString(
                        "{\"cron\":\"0 3 * * *\",\"overlapPolicy\":\"queue\",\"dstGap\":\"skip\","
                                + "\"dstOverlap\":\"both\",\"misfireWindowSeconds\":0,\"jitterSeconds\":600,"
                                + "\"windowId\":\"w1\",\"outsideWindow\":\"wait\",\"finishInside\":false,"
                                + "\"catchUp\":\"time\",\"catchUpSeconds\":7200}");
    }

    @Test
    void anEditMayTakeTheWindowAway() {
        run("schedule", "edit", "nightly", "--window", "", "--no-may-end-outside");

        assertThat(server.requests("PATCH", "schedules/s1").getFirst().body())
                .contains("\"windowId\":\"\"", "\"finishInside\":true");
    }

    @Test
    void anEditOfNothingIsRefused() {
        assertThat(run("schedule", "edit", "nightly").exit()).isEqualTo(2);
        assertThat(run("schedule", "edit", "nightly", "--jitter", "soon").exit()).isEqualTo(2);
        assertThat(server.requests("PATCH", "schedules/s1")).isEmpty();
    }

    @Test
    void aScheduleIsShownWithItsRules() {
        server.on(
                "GET",
                "schedules",
                page(
                        NIGHTLY.replace(
                                "\"version\": 4",
                                "\"version\": 4, \"dstGap\": \"shift\", \"catchUp\": \"time\","
                                        + "\"catchUpSeconds\": 7200, \"jitterSeconds\": 600,"
                                        + "\"finishInside\": true")));

        assertThat(run("schedule", "show", "nightly").out())
                .contains("within 2h", "10m", "shift", "left out");
    }

    @Test
    void aTestRunTellsWhoIsLeftOutAndWhy() {
        server.on(
                "POST",
                "schedules/s1/test",
                """
                {"begins": true, "machineCount": 1, "machines": ["web1"],
                 "leftOut": [{"reason": "disabled", "machines": ["old1"]},
                             {"reason": "blackout", "window": "freeze", "machines": ["shop1"],
                              "until": "2026-03-02T01:30:00Z"},
                             {"reason": "would_not_finish", "window": "nights", "machines": ["db1"],
                              "until": "2026-03-02T01:30:00Z"}],
                 "rehearsal": null}
                """);

        assertThat(run("schedule", "test", "nightly").out())
                .contains(
                        "nightly would run on 1: web1",
                        "without old1: disabled",
                        "without shop1: blackout freeze until",
                        "without db1: would not be done when nights ends it at");
    }
}
