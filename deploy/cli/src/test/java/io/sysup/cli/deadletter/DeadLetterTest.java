package io.sysup.cli.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.StubTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLetterTest extends StubTest {
    private static final String LETTER =
            """
            {"id": "d1", "topic": "sysup.job.requests.v1", "key": "m1", "payload": "not json", "status": "waiting",
             "cause": "Unrecognized token 'not'", "failedAt": "2026-03-02T01:30:00Z"}
            """;

    @Test
    void whatWaitsIsListedAndShown() {
        server.on("GET", "dead-letters", page(LETTER)).on("GET", "dead-letters/d1", LETTER);

        assertThat(run("dead-letter", "list").out())
                .containsPattern(
                        "d1 +sysup.job.requests.v1 +2026-03-02 01:30:00 +Unrecognized token 'not'");
        assertThat(run("dead-letter", "show", "d1").out())
                .contains("cause", "Unrecognized token")
                .endsWith("not json\n");
    }

    @Test
    void itIsSentAgainMended(@TempDir Path folder) throws IOException {
        server.on("POST", "dead-letters/d1/redrive", LETTER);
        Path mended = Files.writeString(folder.resolve("mended.json"), "{}");

        assertThat(run("dead-letter", "redrive", "d1", "--payload-file", mended.toString()).out())
                .isEqualTo("sent to sysup.job.requests.v1\n");
        assertThat(server.requests("POST", "dead-letters/d1/redrive").getFirst().body())
                .isEqualTo("{\"payload\":\"{}\"}");
        assertThat(run("dead-letter", "redrive", "d1", "--payload-file", "/no/such").exit())
                .isEqualTo(2);
    }

    @Test
    void itIsDiscarded() {
        server.on("POST", "dead-letters/d1/discard", LETTER);

        assertThat(run("dead-letter", "discard", "d1").out()).isEqualTo("discarded\n");
    }
}
