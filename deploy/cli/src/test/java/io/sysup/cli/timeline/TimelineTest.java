package io.sysup.cli.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineTest extends StubTest {

    @Test
    void whatHappenedIsListedWithItsActor() {
        server.on(
                "GET",
                "timeline",
                """
                {"items": [{"at": "2026-03-01T09:00:00Z", "machine": "web-1", "type": "job_finished",
                  "severity": "error", "actorType": "schedule", "actorId": "schedule:night",
                  "message": "apt.upgrade failed"}], "nextCursor": null, "total": null}
                """);

        String out =
                run("timeline", "--actor", "schedule", "--since", "2d", "--severity", "warning")
                        .out();

        assertThat(out).containsPattern("web-1 +job_finished +schedule:night +apt.upgrade failed");
        var asked = server.requests("GET", "timeline").getFirst();
        assertThat(asked.asked("actor")).isEqualTo("schedule");
        assertThat(asked.asked("severity")).isEqualTo("warning");
        assertThat(asked.asked("since")).contains("T");
    }

    @Test
    void anExportGoesToAFile(@TempDir Path folder) throws Exception {
        server.on(
                "GET",
                "timeline/export",
                request -> new Reply(200, "text/csv", "at,machine\r\n", false));
        Path file = folder.resolve("t.csv");

        run("timeline", "--export", "csv", "--out", file.toString());

        assertThat(Files.readString(file)).isEqualTo("at,machine\r\n");
        assertThat(run("timeline", "--export", "csv").out()).isEqualTo("at,machine\r\n");
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        assertThat(run("timeline", "--since", "soon").exit()).isEqualTo(2);
    }
}
