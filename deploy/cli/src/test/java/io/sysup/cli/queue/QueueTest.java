package io.sysup.cli.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueueTest extends StubTest {
    private static final String PAUSE =
            """
            {"id": "p1", "scope": "all", "subject": "", "reason": "new disks", "pausedBy": "client:admin",
             "createdAt": "2026-03-02T01:30:00Z"}
            """;
    private static final String LIMIT =
            """
            {"id": "l1", "scope": "tag", "subject": "db", "maxRunning": 2, "running": 1, "setBy": "client:admin",
             "createdAt": "2026-03-02T01:30:00Z"}
            """;

    @BeforeEach
    void aQueue() {
        server.on("POST", "queue/pauses", PAUSE)
                .on("GET", "queue/pauses", "{\"items\": [%s]}".formatted(PAUSE))
                .on("DELETE", "queue/pauses/p1", request -> Reply.json(204, ""))
                .on("POST", "queue/stop", "{\"pause\": %s, \"askedToStop\": 3}".formatted(PAUSE))
                .on("PUT", "queue/limits", "{\"items\": [%s]}".formatted(LIMIT))
                .on("GET", "queue/limits", "{\"items\": [%s]}".formatted(LIMIT))
                .on("DELETE", "queue/limits/l1", request -> Reply.json(204, ""))
                .on(
                        "GET",
                        "queue",
                        """
                        {"waiting": 7, "due": 5, "running": 1, "lost": 0, "oldestDueAt": "2026-03-02T01:30:00Z",
                         "lastMinute": {"ok": 2, "warning": 0, "error": 1, "cancelled": 0},
                         "lastHour": {"ok": 20, "warning": 0, "error": 1, "cancelled": 0}, "actions": [],
                         "locks": [{"machineId": "m1", "machine": "web-1", "jobId": "j1", "action": "apt.upgrade",
                             "state": "running", "lockKind": "apt", "since": "2026-03-02T01:30:00Z", "waiting": 2}],
                         "pauses": [%s], "limits": [%s]}
                        """
                                .formatted(PAUSE, LIMIT));
    }

    @Test
    void theOverviewNamesWhatHoldsBack() {
        assertThat(run("queue", "show").out())
                .contains(
                        "paused: everything: new disks (client:admin, 2026-03-02 01:30:00)",
                        "limit: machines tagged db, 1 of at most 2 run",
                        "7 (5 due, the oldest since 2026-03-02 01:30:00)",
                        "ok 2, warning 0, error 1, cancelled 0")
                .containsPattern("web-1 +apt.upgrade +running +apt +2 +j1");
    }

    @Test
    void everythingIsPausedAndResumed() {
        assertThat(run("queue", "pause", "--reason", "new disks").out())
                .isEqualTo("everything paused: new disks\n");
        assertThat(server.requests("POST", "queue/pauses").getFirst().body())
                .isEqualTo("{\"reason\":\"new disks\"}");
        assertThat(run("queue", "resume").out()).isEqualTo("everything resumed\n");
        assertThat(server.requests("DELETE", "queue/pauses/p1")).hasSize(1);
    }

    @Test
    void resumingWhatIsNotPausedSaysSo() {
        var result = run("queue", "resume", "--action", "apt.upgrade", "--json");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.json().path("error").path("kind").asText()).isEqualTo("not_found");
    }

    @Test
    void anActionAndAMachineAreNotPausedTogether() {
        assertThat(run("queue", "pause", "--action", "a", "--machine", "m").exit()).isEqualTo(2);
    }

    @Test
    void theEmergencyStopTellsHowManyWereAsked() {
        assertThat(run("queue", "stop", "--reason", "fire").out())
                .startsWith("everything paused, 3 running jobs asked to stop");
    }

    @Test
    void aLimitIsSetAndLifted() {
        assertThat(run("queue", "limit", "2", "--tag", "db").out())
                .isEqualTo("machines tagged db: at most 2 at once\n");
        assertThat(server.requests("PUT", "queue/limits").getFirst().body())
                .isEqualTo("{\"maxRunning\":2,\"tag\":\"db\"}");
        assertThat(run("queue", "unlimit", "--tag", "db").out())
                .isEqualTo("machines tagged db: no limit any more\n");
    }
}
