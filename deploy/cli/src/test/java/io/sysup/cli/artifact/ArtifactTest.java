package io.sysup.cli.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.Test;

class ArtifactTest extends StubTest {

    @Test
    void aCleanUpIsToldAndNothingIsRemoved() {
        server.on(
                "GET",
                "artifacts/cleanup",
                """
                {"artifacts": 12, "bytes": 3456, "parts": [{"kind": "raw_log", "retention": "default",
                  "artifacts": 12, "bytes": 3456, "oldest": "2026-03-01T09:00:00Z"}],
                 "pinned": {"artifacts": 2, "bytes": 99}, "failed": {"artifacts": 3, "bytes": 77}}
                """);

        Cli.Result result = run("artifact", "cleanup");

        assertThat(result.out()).contains("12 files (3456 bytes) would be removed");
        assertThat(result.err())
                .contains("2 files (99 bytes) as old stay, because they are pinned")
                .contains("3 files (77 bytes) as old stay, because they tell of a failure");
        assertThat(server.requests("POST", "artifacts/cleanup")).isEmpty();
    }

    @Test
    void aDamagedFileIsAFailure() {
        server.on("POST", "artifacts/a1/verify", "{\"id\": \"a1\", \"integrity\": \"damaged\"}");

        Cli.Result result = run("artifact", "verify", "a1");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("the file is damaged");
    }
}
