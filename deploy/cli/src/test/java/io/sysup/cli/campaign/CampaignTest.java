package io.sysup.cli.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CampaignTest extends StubTest {

    static final String FAILED_TARGET =
            """
            {"machineId": "m2", "machine": "web-2", "tags": [], "wave": 2, "state": "error",
             "attempt": 1, "jobId": "j2",
             "error": {"kind": "apt_lock_busy", "message": "Another apt holds the lock."}}
            """;

    private static final String ID = "019b0c4e-6a10-7c3e-9d41-2f8a5b7c1d01";

    static String spring(String state, int underWay, int ok, int failed) {
        return campaign("c1", state, underWay, ok, failed);
    }

    private static String campaign(String id, String state, int underWay, int ok, int failed) {
        return """
        {"id": "%s", "name": "spring", "action": "apt.upgrade", "params": {}, "dryRun": true,
         "on": "tag:prod", "canary": 1, "batch": 2, "batchPercent": null, "maxParallel": 2,
         "maxUnavailable": [{"tag": "db", "most": 1}], "maxFailures": 0, "maxFailurePercent": null,
         "pauseAfterCanary": true, "soakSeconds": 600, "state": "%s", "reason": %s, "targets": 3,
         "counts": {"pending": 0, "requested": %d, "ok": %d, "warning": 0, "error": %d,
                    "cancelled": 0, "skipped": 0},
         "progressPercent": 66, "createdBy": "client:ann", "createdAt": "2026-03-02T01:30:00Z",
         "waves": [
           {"wave": 1, "canary": true, "size": 1, "startedAt": "2026-03-02T01:30:01Z",
            "finishedAt": "2026-03-02T01:31:00Z",
            "counts": {"pending": 0, "requested": 0, "ok": 1, "warning": 0, "error": 0,
                       "cancelled": 0, "skipped": 0}},
           {"wave": 2, "canary": false, "size": 2, "startedAt": null, "finishedAt": null,
            "counts": {"pending": 0, "requested": 1, "ok": 0, "warning": 0, "error": 1,
                       "cancelled": 0, "skipped": 0}}]}
        """
                .formatted(
                        id,
                        state,
                        state.equals("failed") ? "\"1 of 3 machines failed; none may.\"" : "null",
                        underWay,
                        ok,
                        failed);
    }

    @BeforeEach
    void aCampaign() {
        server.on("GET", "campaigns", page(spring("running", 1, 1, 1)))
                .on("GET", "campaigns/c1", spring("running", 1, 1, 1))
                .on("GET", "campaigns/" + ID, campaign(ID, "running", 1, 1, 1))
                .on("GET", "campaigns/c1/targets", page(FAILED_TARGET))
                .on("POST", "campaigns/c1/pause", spring("paused", 1, 1, 1))
                .on("POST", "campaigns/c1/resume", spring("running", 1, 1, 1))
                .on("POST", "campaigns/c1/cancel", spring("stopping", 1, 1, 1))
                .on("POST", "campaigns/c1/retry", spring("running", 0, 2, 0))
                .on("POST", "campaigns/" + ID + "/pause", campaign(ID, "paused", 1, 1, 1));
    }

    @Test
    void campaignsAreListed() {
        Cli.Result result = run("campaign", "list", "--state", "running");

        assertThat(result.out())
                .contains(
                        "c1  spring  apt.upgrade  tag:prod  running  2 of 3 done, 1 under way, 1 failed  2026-03-02 01:30:00");
        assertThat(server.requests("GET", "campaigns").getFirst().asked("state"))
                .isEqualTo("running");
    }

    @Test
    void aCampaignIsShownWithItsWavesAndWhatFailed() {
        Cli.Result result = run("campaign", "show", "spring");

        assertThat(result.out())
                .containsPattern("action +apt.upgrade \\(dry run\\)")
                .containsPattern("progress +66 % \\(2 of 3 done, 1 under way, 1 failed\\)")
                .containsPattern("unavailable +at most 1 tagged db")
                .containsPattern("after canary +waits to be resumed")
                .containsPattern("soak +10m")
                .containsPattern("1 \\(canary\\) +1 +0 +0 +1 +0 +0 +0 +2026-03-02 01:30:01 +2026")
                .containsPattern("2 +2 +0 +1 +0 +0 +1 +0")
                .containsPattern("web-2 +error +1 +j2 +apt_lock_busy: Another apt");
        assertThat(server.requests("GET", "campaigns").getFirst().asked("name"))
                .isEqualTo("spring");
        assertThat(server.requests("GET", "campaigns/c1/targets").getFirst().asked("state"))
                .isEqualTo("error,cancelled");
    }

    @Test
    void machinesThatWereHeldBackSayWhy() {
        server.on(
                        "GET",
                        "campaigns/c1",
                        """
                        {"id": "c1", "name": "spring", "state": "running", "targets": 3,
                         "window": "nights", "finishInside": true, "counts": {"pending": 2, "skipped": 1}}
                        """)
                .on(
                        "GET",
                        "campaigns/c1/targets",
                        page(
                                """
                                {"machine": "db-1", "state": "pending", "wave": 2,
                                 "held": "It would take 75 minutes; nights ends it at 04:00."},
                                {"machine": "db-2", "state": "pending", "wave": 3},
                                {"machine": "db-3", "state": "skipped", "wave": 1,
                                 "error": {"kind": "window_closed", "message": "It would take a day."}}
                                """));

        assertThat(run("campaign", "show", "spring").out())
                .containsPattern("window +nights")
                .containsPattern("db-1 +pending +2 +It would take 75 minutes")
                .containsPattern("db-3 +skipped +1 +It would take a day")
                .doesNotContain("db-2");
    }

    @Test
    void aCampaignIsOneDocumentForScripts() {
        assertThat(run("campaign", "show", "spring", "--json").json().path("waves")).hasSize(2);
        assertThat(server.requests("GET", "campaigns/c1/targets")).isEmpty();
    }

    @Test
    void aCampaignIsFoundByNameAndById() {
        assertThat(run("campaign", "pause", "spring").out()).isEqualTo("spring paused\n");
        assertThat(run("campaign", "pause", ID).out()).isEqualTo("spring paused\n");
        assertThat(server.requests("POST", "campaigns/" + ID + "/pause")).hasSize(1);
        assertThat(run("campaign", "resume", "spring").out()).isEqualTo("spring resumed\n");
        assertThat(run("campaign", "pause", "autumn").exit()).isEqualTo(1);
    }

    @Test
    void ofSeveralTheOneThatIsNotOverIsMeant() {
        server.on(
                "GET",
                "campaigns",
                page(campaign("c0", "finished", 0, 3, 0), spring("running", 1, 1, 1)));

        assertThat(run("campaign", "pause", "spring").out()).isEqualTo("spring paused\n");
    }

    @Test
    void ofSeveralThatAreOverNoneIsGuessed() {
        server.on(
                "GET",
                "campaigns",
                page(campaign("c0", "finished", 0, 3, 0), spring("failed", 0, 2, 1)));

        Cli.Result result = run("campaign", "retry", "spring", "--json");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.json().path("error").path("kind").asText()).isEqualTo("conflict");
        assertThat(result.json().path("error").path("message").asText()).contains("c0", "c1");
    }

    @Test
    void cancellingTellsWhatStillRuns() {
        assertThat(run("campaign", "cancel", "spring").out())
                .isEqualTo("spring is stopping: 2 of 3 done, 1 under way, 1 failed\n");
    }

    @Test
    void failedMachinesAreTriedAgainAndTheOthersWhenWished() {
        assertThat(run("campaign", "retry", "spring").out())
                .isEqualTo("spring goes on: 2 of 3 done\n");
        run("campaign", "retry", "spring", "--skipped");

        assertThat(server.requests("POST", "campaigns/c1/retry"))
                .extracting(request -> request.asked("skipped"))
                .containsExactly("", "true");
    }

    @Test
    void whatMakesNoSenseKeepsItsKind() {
        server.on(
                "POST",
                "campaigns/c1/resume",
                request -> Reply.problem(409, "conflict", "The campaign is over: failed."));

        Cli.Result result = run("campaign", "resume", "spring", "--json");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.json().path("error").path("kind").asText()).isEqualTo("conflict");
    }
}
