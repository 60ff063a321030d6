package io.sysup.cli.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.Test;

class JobTest extends StubTest {

    private static final String UPGRADE =
            """
            "result": {"mode": "upgrade", "plan": [], "rebootRequired": true, "changes": [
              {"name": "vim", "operation": "upgraded", "from": "1", "to": "2"},
              {"name": "curl", "operation": "upgraded", "from": "3", "to": "4"},
              {"name": "tzdata", "operation": "installed", "from": null, "to": "5"}]}
            """;

    @Test
    void aJobIsShownWithWhatItChanged() {
        server.on("GET", "jobs/j1", job("j1", "web-1", "ok", UPGRADE));

        assertThat(run("job", "show", "j1").out())
                .contains("outcome  2 upgraded, 1 installed, reboot required")
                .contains("vim      upgraded   1     2")
                .contains("created  2026-03-01 09:00:00");
    }

    @Test
    void aDryRunSaysWhatItWouldChange() {
        server.on(
                "GET",
                "jobs/j1",
                job(
                        "j1",
                        "web-1",
                        "ok",
                        "\"dryRun\": true, \"result\": {\"changes\": [], \"plan\": [{\"name\": \"vim\", \"operation\": \"upgrade\"}, {\"name\": \"lab-held\", \"operation\": \"hold\"}]}"));

        assertThat(run("job", "show", "j1").out()).contains("would change 1 package\n");
    }

    @Test
    void anUpgradeShowsItsPlanByItsHashWhatItLeftOutAndWhatBecameOfConfigurationFiles() {
        String upgrade =
                """
                "dryRun": true, "result": {"planHash": "c0ffee", "plan": [], "changes": [],
                  "keptOut": [{"name": "linux-image-amd64", "from": "6.1", "to": "6.5", "reason": "excluded"},
                    {"name": "zstd", "from": "1", "to": "2", "reason": "soaking", "firstSeen": "2026-03-01T09:00:00Z"}],
                  "conffiles": [{"path": "/etc/a.conf", "outcome": "kept", "beside": "/etc/a.conf.dpkg-dist"}]}
                """;
        server.on("GET", "jobs/j1", job("j1", "web-1", "ok", upgrade));

        assertThat(run("job", "show", "j1").out())
                .contains("would change 0 packages, 2 kept out")
                .contains("plan: c0ffee\n")
                .containsPattern("zstd +1 +2 +soaking +2026-03-01 09:00:00")
                .containsPattern("/etc/a.conf +kept +/etc/a.conf.dpkg-dist");
    }

    @Test
    void whatWasFetchedAheadChangedNothing() {
        String fetched =
                "\"result\": {\"downloadOnly\": true, \"changes\": [], \"plan\": [{\"name\": \"vim\", \"operation\": \"upgrade\"}, {\"name\": \"old\", \"operation\": \"remove\"}]}";
        server.on("GET", "jobs/j1", job("j1", "web-1", "ok", fetched));

        assertThat(run("job", "show", "j1").out()).contains("1 package fetched, nothing changed");
    }

    @Test
    void aSentenceThatGoesOnHasNoFullStop() {
        String refused =
                "\"error\": {\"kind\": \"plan_changed\", \"message\": \"It is another plan.\", \"remedy\": \"look\"}";
        server.on(
                "GET",
                "jobs/j1",
                job("j1", "web-1", "error", refused + ", \"result\": {\"changes\": []}"));
        server.on("GET", "jobs/j2", job("j2", "web-1", "error", refused));

        assertThat(run("job", "show", "j1").out())
                .contains("plan_changed: It is another plan, nothing changed\n");
        assertThat(run("job", "show", "j2").out()).contains("plan_changed: It is another plan.\n");
    }

    @Test
    void aFailedJobSaysWhatToDo() {
        server.on(
                "GET",
                "jobs/j1",
                job(
                        "j1",
                        "web-1",
                        "error",
                        "\"error\": {\"kind\": \"apt_lock_busy\", \"message\": \"apt is busy\", \"remedy\": \"wait\", \"lines\": [\"E: lock\"]}"));

        assertThat(run("job", "show", "j1").out())
                .contains("apt_lock_busy: apt is busy", "remedy   wait", "  | E: lock");
    }

    @Test
    void aFailureNamesTheCommandThatLooksForItsRepair() {
        String error =
                "\"error\": {\"kind\": \"apt_postinst_failed\", \"message\": \"m\", \"remedy\": \"read\", \"repair\": {\"action\": \"apt.repair\", \"params\": {\"step\": \"configure\"}}}";
        server.on("POST", "jobs", "{\"jobs\": [" + job("j1", "web-1", "queued", "") + "]}");
        server.on("GET", "jobs", page(job("j1", "web-1", "error", error)));
        server.on("GET", "jobs/j1", job("j1", "web-1", "error", error));
        String command = "sysup run apt.repair --on web-1 --param step=configure --dry-run --wait";

        assertThat(run("run", "apt.upgrade", "--on", "web-1", "--wait").out())
                .contains("  repair: " + command + "\n");
        assertThat(run("job", "show", "j1").out()).contains("repair   " + command);
    }

    @Test
    void aRepairSaysHowMuchOfWhatWasHalfDoneIsFinished() {
        String repair =
                "\"result\": {\"plan\": [], \"changes\": [], \"partialFiles\": [], \"inBetween\": [\"a\", \"b\"], \"leftInBetween\": [\"b\"]}";
        String nothing =
                "\"dryRun\": true, \"result\": {\"plan\": [], \"changes\": [], \"partialFiles\": [], \"inBetween\": []}";
        server.on("GET", "jobs/j1", job("j1", "web-1", "warning", repair));
        server.on("GET", "jobs/j2", job("j2", "web-1", "ok", nothing));

        assertThat(run("job", "show", "j1").out()).contains("1 of 2 half done packages finished");
        assertThat(run("job", "show", "j2").out()).contains("nothing to repair");
    }

    @Test
    void theListIsNarrowedByMachineStateAndAction() {
        server.on("GET", "machines", page(machine("7", "web-1")));
        server.on("GET", "jobs", page(job("j1", "web-1", "ok", "")));

        Cli.Result result =
                run(
                        "job",
                        "list",
                        "--machine",
                        "web-1",
                        "--state",
                        "ok",
                        "--action",
                        "apt.analyze");

        assertThat(result.out()).contains("j1  web-1    apt.analyze  ok");
        assertThat(server.requests("GET", "jobs").getFirst().query())
                .containsEntry("machineId", "7")
                .containsEntry("state", "ok")
                .containsEntry("action", "apt.analyze");
    }

    @Test
    void aRunningJobIsAskedToStop() {
        server.on("POST", "jobs/j1/cancel", job("j1", "web-1", "running", ""));

        assertThat(run("job", "cancel", "j1").out())
                .isEqualTo("apt.analyze on web-1: asked to stop, still running\n");
    }

    @Test
    void aStoredLogIsReadToItsEnd() {
        server.on(
                "GET",
                "jobs/j1/log",
                request ->
                        switch (request.asked("after")) {
                            case "0" -> Reply.json(log(2, true, "one", "two"));
                            case "2" -> Reply.json(log(3, true, "three"));
                            default -> Reply.json(log(3, true));
                        });

        assertThat(run("job", "log", "j1").out()).isEqualTo("one\ntwo\nthree\n");
        assertThat(run("job", "log", "j1", "--json").json().path("lines")).hasSize(3);
        assertThat(run("job", "log", "j1", "--json").json().path("complete").asBoolean()).isTrue();
    }

    @Test
    void aStoredLogIsSearchedByTheServer() {
        server.on(
                "GET",
                "jobs/j1/log",
                request ->
                        request.asked("contains").equals("two")
                                        && request.asked("after").equals("0")
                                ? Reply.json(log(2, true, "two"))
                                : Reply.json(log(2, true)));

        assertThat(run("job", "log", "j1", "--search", "two").out()).isEqualTo("two\n");
        assertThat(run("job", "log", "j1", "--search", "two", "--follow").exit()).isEqualTo(2);
    }

    @Test
    void theLogOfAnUnknownJobIsNotFollowed() {
        Cli.Result result = run("job", "log", "nothing", "--follow");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("error: nothing is there");
    }

    private static String log(int next, boolean complete, String... messages) {
        StringBuilder lines = new StringBuilder();
        for (String message : messages) {
            lines.append(lines.isEmpty() ? "" : ",")
                    .append("{\"stream\": \"stdout\", \"message\": \"" + message + "\"}");
        }
        return "{\"lines\": [%s], \"nextAfter\": %d, \"complete\": %b}"
                .formatted(lines, next, complete);
    }

    @Test
    void manyAreCancelledByTheirState() {
        server.on(
                "POST",
                "jobs/cancel",
                "{\"matched\": 2, \"jobs\": [\"j1\", \"j2\"], \"dryRun\": false}");

        assertThat(run("job", "cancel", "--state", "queued", "--on", "tag:web").out())
                .isEqualTo("2 jobs cancelled or asked to stop\n");
        assertThat(server.requests("POST", "jobs/cancel").getFirst().body())
                .isEqualTo("{\"dryRun\":false,\"states\":[\"queued\"],\"on\":\"tag:web\"}");
    }

    @Test
    void whatFailedIsDoneAgain() {
        server.on("POST", "jobs/retry", "{\"matched\": 1, \"jobs\": [\"j9\"], \"dryRun\": false}");

        assertThat(run("job", "retry", "--state", "error,cancelled").out()).isEqualTo("j9\n");
        assertThat(run("job", "retry").exit()).isEqualTo(2);
    }
}
