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
}
