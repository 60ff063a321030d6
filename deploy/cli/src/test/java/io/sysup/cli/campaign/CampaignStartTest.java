package io.sysup.cli.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignStartTest extends StubTest {

    private static final String[] START = {
        "campaign", "start", "spring", "--action", "apt.upgrade", "--on", "tag:prod"
    };

    @BeforeEach
    void aServerThatStartsIt() {
        server.on(
                "POST",
                "campaigns",
                request -> Reply.json(201, CampaignTest.spring("running", 3, 0, 0)));
    }

    private Cli.Result start(String... more) {
        List<String> arguments = new ArrayList<>(List.of(START));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private String sent() {
        return server.requests("POST", "campaigns").getFirst().body();
    }

    /** Each look at the campaign shows the next of these, and the last one for ever. */
    private void goesOn(String... looks) {
        server.on(
                "GET",
                "campaigns/c1",
                request -> {
                    int look = server.requests("GET", "campaigns/c1").size() - 1;
                    return Reply.json(looks[Math.min(look, looks.length - 1)]);
                });
    }

    @Test
    void whatIsNotSaidIsLeftToTheServer() {
        Cli.Result result = start();

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo("spring started: 3 machines in 2 waves  campaign c1\n");
        assertThat(sent())
                .isEqualTo(
                        "{\"name\":\"spring\",\"action\":\"apt.upgrade\",\"params\":{},"
                                + "\"dryRun\":false,\"on\":\"tag:prod\"}");
        assertThat(server.requests("POST", "campaigns").getFirst().header("Idempotency-Key"))
                .isNotEmpty();
    }

    @Test
    void machinesBeginInAWindow() {
        server.on("GET", "windows", "{\"items\": [{\"id\": \"w1\", \"name\": \"nights\"}]}");

        start("--window", "nights", "--may-end-outside");

        assertThat(sent()).contains("\"windowId\":\"w1\"", "\"finishInside\":false");
    }

    @Test
    void eachMachineDoesThePlanThatItHasNow() {
        server.on(
                "POST",
                "campaigns/preview",
                """
                {"targets": 1, "maxFailures": 0, "waves": [], "withoutPlan": ["m4", "m7"]}
                """);

        start("--approved-plans");
        Cli.Result preview = start("--approved-plans", "--preview");

        assertThat(sent()).contains("\"approvedPlans\":true");
        assertThat(preview.out() + preview.err())
                .contains("without a known plan, left out: m4, m7");
    }

    @Test
    void everythingCanBeSaid() {
        server.on(
                "GET",
                "actions",
                """
                {"items": [{"name": "apt.upgrade", "parameters":
                    {"properties": {"securityOnly": {"type": "boolean"}}}}]}
                """);

        start(
                "--param",
                "securityOnly=true",
                "--dry-run",
                "--canary",
                "2",
                "--batch",
                "10%",
                "--parallel",
                "4",
                "--unavailable",
                "db=1",
                "--unavailable",
                "rack-1=2",
                "--available",
                "web=2",
                "--available",
                "db=50%",
                "--max-failures",
                "3",
                "--pause-after-canary",
                "--soak",
                "10m");

        assertThat(sent())
                .isEqualTo(
                        "{\"name\":\"spring\",\"action\":\"apt.upgrade\","
                                + "\"params\":{\"securityOnly\":true},\"dryRun\":true,\"on\":\"tag:prod\","
                                + "\"canary\":2,\"batchPercent\":10,\"maxParallel\":4,"
                                + "\"maxUnavailable\":[{\"tag\":\"db\",\"most\":1},{\"tag\":\"rack-1\",\"most\":2}],"
                                + "\"minAvailable\":[{\"tag\":\"web\",\"least\":2},{\"tag\":\"db\",\"leastPercent\":50}],"
                                + "\"maxFailures\":3,\"pauseAfterCanary\":true,\"soakSeconds\":600}");
    }

    @Test
    void amountsAndPartsAreToldApart() {
        start("--batch", "5", "--max-failures", "5%");

        assertThat(sent()).contains("\"batch\":5,\"maxFailurePercent\":5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--batch ten",
                "--batch 10%%",
                "--batch -1",
                "--max-failures %",
                "--unavailable db",
                "--unavailable db=many",
                "--available db",
                "--available =2",
                "--available db=half",
                "--canary some",
                "--soak soon"
            })
    void wrongUseEndsWithTwo(String line) {
        assertThat(start(line.split(" ")).exit()).isEqualTo(2);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aPreviewStartsNothing() {
        server.on(
                "POST",
                "campaigns/preview",
                """
                {"targets": 11, "disabled": ["old-1"], "maxFailures": 1, "waves": [
                  {"wave": 1, "canary": true, "size": 1, "maxParallel": 1,
                   "machines": [{"machineId": "m1", "machine": "a1", "tags": []}]},
                  {"wave": 2, "canary": false, "size": 10, "maxParallel": 4, "machines": [
                   {"machine": "b1"}, {"machine": "b2"}, {"machine": "b3"}, {"machine": "b4"},
                   {"machine": "b5"}, {"machine": "b6"}, {"machine": "b7"}, {"machine": "b8"},
                   {"machine": "b9"}, {"machine": "b10"}]}]}
                """);

        Cli.Result result = start("--preview");

        assertThat(result.exit()).isZero();
        assertThat(result.out().lines())
                .containsExactly(
                        "WAVE        SIZE  AT ONCE  MACHINES",
                        "1 (canary)  1     1        a1",
                        "2           10    4        b1, b2, b3, b4, b5, b6, b7, b8, and 2 more",
                        "11 machines, of which 1 may fail");
        assertThat(result.err()).isEqualTo("disabled, left out: old-1\n");
        assertThat(start("--preview", "--json").json().path("waves")).hasSize(2);
        assertThat(server.requests("POST", "campaigns")).isEmpty();
    }

    @Test
    void waitingTellsWhatChanges() {
        goesOn(
                CampaignTest.spring("running", 2, 1, 0),
                CampaignTest.spring("running", 2, 1, 0),
                CampaignTest.spring("finished", 0, 3, 0));

        Cli.Result result = start("--wait");

        assertThat(result.exit()).isZero();
        assertThat(result.out().lines())
                .containsExactly(
                        "spring started: 3 machines in 2 waves  campaign c1",
                        "spring running: 0 of 3 done, 3 under way",
                        "spring running: 1 of 3 done, 2 under way",
                        "spring finished: 3 of 3 done");
    }

    @Test
    void waitingForScriptsPrintsOneDocument() {
        goesOn(CampaignTest.spring("finished", 0, 3, 0));

        Cli.Result result = start("--wait", "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.json().path("state").asText()).isEqualTo("finished");
        assertThat(result.err()).contains("spring finished: 3 of 3 done");
    }

    @Test
    void aFailedCampaignIsAFailureAndNamesItsMachines() {
        goesOn(CampaignTest.spring("failed", 0, 2, 1));
        server.on("GET", "campaigns/c1/targets", page(CampaignTest.FAILED_TARGET));

        Cli.Result result = start("--wait");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out())
                .contains("spring failed: 3 of 3 done, 1 failed; 1 of 3 machines failed; none may.")
                .containsPattern("web-2 +error +1 +j2 +apt_lock_busy: Another apt holds the lock.");
        assertThat(start("--wait", "--json").json().path("state").asText()).isEqualTo("failed");
    }

    @Test
    void aFinishedCampaignWithFailuresIsAFailureToo() {
        goesOn(CampaignTest.spring("finished", 0, 2, 1));

        assertThat(start("--wait", "--json").exit()).isEqualTo(1);
    }

    @Test
    void waitingEndsWithItsTime() {
        goesOn(CampaignTest.spring("running", 2, 1, 0));

        Cli.Result result = start("--wait", "--timeout", "5m", "--json");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.json().path("state").asText()).isEqualTo("running");
        assertThat(result.json().path("error").path("kind").asText()).isEqualTo("timeout");
        assertThat(result.json().path("error").path("message").asText())
                .isEqualTo("spring was not over after 5m and will go on");
    }

    @Test
    void aServerThatIsAwayForAWhileIsWaitedFor() {
        server.on(
                "GET",
                "campaigns/c1",
                request ->
                        server.requests("GET", "campaigns/c1").size() < 3
                                ? Reply.problem(502, "unavailable", "restarting")
                                : Reply.json(CampaignTest.spring("finished", 0, 3, 0)));

        assertThat(start("--wait").exit()).isZero();
    }

    @Test
    void aRefusalKeepsItsKind() {
        server.on("POST", "campaigns", r -> Reply.problem(409, "selector_empty", "No machine."));

        Cli.Result result = start("--json");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.json().path("error").path("kind").asText()).isEqualTo("selector_empty");
    }
}
