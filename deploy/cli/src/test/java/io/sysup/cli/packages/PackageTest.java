package io.sysup.cli.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.Test;

class PackageTest extends StubTest {

    @Test
    void whoIsBelowAVersionIsNamedAndWhoIsUnknownToo() {
        server.on(
                "GET",
                "packages/installed",
                """
                {"items": [{"machineId": "1", "machine": "web-1", "seenAt": "2026-03-01T09:00:00Z",
                   "found": [{"arch": "amd64", "version": "3.0.9-1"}]}], "nextCursor": null, "total": 1,
                 "coverage": {"machines": 9, "known": 7, "unknown": 2,
                   "unknownMachines": [{"machineId": "8", "machine": "db-1"}]}}
                """);

        Cli.Result result =
                run("package", "who", "openssl", "--below", "3.0.15-1", "--where", "tag:prod");

        assertThat(result.out()).containsPattern("web-1 +3.0.9-1 +");
        assertThat(result.err())
                .contains("1 of 7 machines whose packages are known")
                .contains("2 machines were never analysed and are unknown: db-1, …");
        assertThat(server.requests("GET", "packages/installed"))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.asked("below")).isEqualTo("3.0.15-1");
                    assertThat(sent.asked("where")).isEqualTo("tag:prod");
                });
    }
}
