package io.sysup.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import io.sysup.cli.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunTest extends StubTest {

    private static final String COUNTS =
            "\"result\": {\"schemaVersion\": 1, \"counts\": {\"updates\": 18, \"security\": 2, \"held\": 1}}";

    @BeforeEach
    void twoJobs() {
        starts(job("j1", "web-1", "queued", ""), job("j2", "web-2", "queued", ""));
        server.on("GET", "jobs/j1", job("j1", "web-1", "ok", ""));
        server.on("GET", "jobs/j2", job("j2", "web-2", "ok", ""));
    }

    @Test
    void startsAndGoesAway() {
        Cli.Result result = run("run", "apt.analyze", "--on", "tag:prod", "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.json().path("jobs")).hasSize(2);
        JsonNode sent = sent();
        assertThat(sent.path("action").asText()).isEqualTo("apt.analyze");
        assertThat(sent.path("on").asText()).isEqualTo("tag:prod");
        assertThat(sent.path("dryRun").asBoolean()).isFalse();
        assertThat(server.requests("POST", "jobs").getFirst().header("Idempotency-Key"))
                .hasSize(36);
    }

    @Test
    void machinesWithoutAPackageManagerAreNamed() {
        String queued = job("j2", "web-2", "queued", "");
        server.on(
                "POST",
                "jobs",
                r -> Reply.json(202, "{\"jobs\": [" + queued + "], \"leftOut\": [\"web-1\"]}"));

        Cli.Result result = run("run", "analyze", "--on", "*");

        assertThat(result.exit()).isZero();
        assertThat(result.err()).contains("neither apt nor dnf is there: web-1");
    }

    @Test
    void anUpgradeTakesAPlanAndLeavesOutWhatItIsTold() {
        run(
                "run",
                "apt.upgrade",
                "--on",
                "web-1",
                "--plan",
                "c0ffee",
                "--exclude",
                "linux-*,vim",
                "--min-age",
                "7",
                "--download-only");

        assertThat(sent().path("params"))
                .hasToString(
                        "{\"exclude\":[\"linux-*\",\"vim\"],\"minAgeDays\":7,\"downloadOnly\":true,\"planHash\":\"c0ffee\"}");
    }

    @Test
    void saysWhenAndHowOften() {
        run(
                "run",
                "apt.analyze",
                "--on",
                "*",
                "--attempts",
                "3",
                "--delay",
                "10m",
                "--job-timeout",
                "30m");

        assertThat(sent().path("maxAttempts").asInt()).isEqualTo(3);
        assertThat(sent().path("delaySeconds").asInt()).isEqualTo(600);
        assertThat(sent().path("timeoutSeconds").asInt()).isEqualTo(1800);
    }

    @Test
    void theDocumentOfFinishedJobsHasExactlyTheAgreedFields() {
        server.on(
                "GET",
                "jobs",
                page(
                        job("j1", "web-1", "ok", COUNTS + ", \"error\": null"),
                        job(
                                "j2",
                                "web-2",
                                "error",
                                "\"error\": {\"kind\": \"apt_failed\", \"message\": \"m\", \"step\": \"s\"}")));

        Cli.Result result = run("run", "apt.analyze", "--on", "*", "--wait", "--json");

        assertThat(result.exit()).isEqualTo(1);
        JsonNode document = result.json();
        assertThat(names(document)).containsExactly("jobs");
        JsonNode good = document.path("jobs").path(0);
        assertThat(names(good))
                .containsExactly("id", "machine", "action", "state", "result", "error");
        assertThat(good.path("result").path("counts").path("updates").asInt()).isEqualTo(18);
        assertThat(good.path("error").isNull()).isTrue();
        JsonNode bad = document.path("jobs").path(1);
        assertThat(bad.path("result").isNull()).isTrue();
        assertThat(names(bad.path("error"))).containsExactly("kind", "message", "remedy");
    }

    @Test
    void peopleGetALineForEachJob() {
        server.on(
                "GET",
                "jobs",
                page(job("j1", "web-1", "ok", COUNTS), job("j2", "web-2", "warning", "")));

        Cli.Result result = run("run", "apt.analyze", "--on", "*", "--wait");

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .isEqualTo(
                        """
                        web-1  apt.analyze  ok  18 updates (2 security), 1 held
                        web-2  apt.analyze  warning
                        """);
    }

    @ParameterizedTest
    @CsvSource({"ok, 0", "warning, 0", "error, 1", "cancelled, 1"})
    void theExitCodeFollowsTheJobs(String state, int exit) {
        starts(job("j1", "web-1", "queued", ""));
        server.on("GET", "jobs", page(job("j1", "web-1", state, "")));

        assertThat(run("run", "apt.analyze", "--on", "web-1", "--wait").exit()).isEqualTo(exit);
    }

    @Test
    void aLostJobIsWaitedForBecauseItsRunIsFoundAgain() {
        starts(job("j1", "web-1", "queued", ""));
        server.on(
                "GET",
                "jobs",
                request ->
                        Reply.json(
                                page(
                                        job(
                                                "j1",
                                                "web-1",
                                                server.requests("GET", "jobs").size() < 3
                                                        ? "lost"
                                                        : "ok",
                                                ""))));

        Cli.Result result = run("run", "apt.upgrade", "--on", "web-1", "--wait");

        assertThat(result.exit()).isZero();
        assertThat(server.requests("GET", "jobs")).hasSize(3);
    }

    @Test
    void waitingGoesOnUntilTheLastJob() {
        server.on(
                "GET",
                "jobs",
                request ->
                        switch (request.asked("ids") + server.requests("GET", "jobs").size()) {
                            case "j1,j21" ->
                                    Reply.json(
                                            page(
                                                    job("j1", "web-1", "ok", ""),
                                                    job("j2", "web-2", "running", "")));
                            case "j22" -> Reply.json(page(job("j2", "web-2", "running", "")));
                            default -> Reply.json(page(job("j2", "web-2", "ok", "")));
                        });

        Cli.Result result = run("run", "apt.analyze", "--on", "*", "--wait");

        assertThat(result.out().lines()).hasSize(2);
        assertThat(server.requests("GET", "jobs").getLast().query())
                .containsEntry("ids", "j2")
                .containsEntry("wait", "25")
                .containsEntry("until", "any");
    }

    @Test
    void aDocumentIsAskedForWhenAllJobsAreFinished() {
        server.on("GET", "jobs", page(job("j1", "web-1", "ok", ""), job("j2", "web-2", "ok", "")));

        run("run", "apt.analyze", "--on", "*", "--wait", "--json");

        assertThat(server.requests("GET", "jobs")).hasSize(1);
        assertThat(server.requests("GET", "jobs").getFirst().query())
                .containsEntry("ids", "j1,j2")
                .containsEntry("wait", "25")
                .doesNotContainKey("until");
    }

    @Test
    void whenTimeIsUpTheJobsGoOn() {
        server.on(
                "GET",
                "jobs",
                page(job("j1", "web-1", "ok", ""), job("j2", "web-2", "running", "")));

        Cli.Result forPeople = run("run", "apt.analyze", "--on", "*", "--wait", "--timeout", "5s");
        Cli.Result forScripts =
                run("run", "apt.analyze", "--on", "*", "--wait", "--timeout", "5s", "--json");

        assertThat(forPeople.exit()).isEqualTo(1);
        assertThat(forPeople.err()).contains("1 job was not finished after 5s and will go on");
        assertThat(forScripts.exit()).isEqualTo(1);
        assertThat(forScripts.json().path("error").path("kind").asText()).isEqualTo("timeout");
        assertThat(forScripts.json().path("jobs").path(1).path("state").asText())
                .isEqualTo("running");
    }

    @Test
    void manyJobsAreAskedForInParts() {
        List<String> ids = IntStream.range(0, 120).mapToObj(n -> "j" + n).toList();
        starts(ids.stream().map(id -> job(id, id, "queued", "")).toArray(String[]::new));
        server.on(
                "GET",
                "jobs",
                request ->
                        Reply.json(
                                page(
                                        Arrays.stream(request.asked("ids").split(","))
                                                .map(id -> job(id, id, "ok", ""))
                                                .toArray(String[]::new))));

        Cli.Result result = run("run", "apt.analyze", "--on", "*", "--wait", "--json");

        assertThat(result.json().path("jobs")).hasSize(120);
        assertThat(server.requests("GET", "jobs")).hasSize(3);
    }

    @Test
    void aRestartOfTheServerIsSatOut() {
        server.on(
                "GET",
                "jobs",
                request ->
                        server.requests("GET", "jobs").size() < 3
                                ? Reply.problem(503, "unavailable", "starting")
                                : Reply.json(
                                        page(
                                                job("j1", "web-1", "ok", ""),
                                                job("j2", "web-2", "ok", ""))));

        Cli.Result result = run("run", "apt.analyze", "--on", "*", "--wait");

        assertThat(result.exit()).isZero();
        assertThat(result.err()).contains("warning: starting; trying again");
    }

    @Test
    void aRefusedSelectorStartsNothing() {
        server.on("POST", "jobs", r -> Reply.problem(400, "selector_invalid", "unexpected )"));

        Cli.Result result = run("run", "apt.analyze", "--on", ")", "--wait", "--json");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.json().path("error").path("kind").asText()).isEqualTo("selector_invalid");
    }

    private void starts(String... jobs) {
        server.on(
                "POST",
                "jobs",
                r -> Reply.json(202, "{\"jobs\": [" + String.join(",", jobs) + "]}"));
    }

    private JsonNode sent() {
        return Json.parse(server.requests("POST", "jobs").getFirst().body()).orElseThrow();
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(field -> field.getKey()).toList();
    }
}
