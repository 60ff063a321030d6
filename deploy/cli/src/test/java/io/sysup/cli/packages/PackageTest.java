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

    @Test
    void whatTheFleetWaitsForIsOneRowAPackage() {
        server.on(
                "GET",
                "packages/pending",
                """
                {"items": [
                   {"name": "openssl", "to": "3.0.15-1", "state": "ready", "security": true, "machines": 812,
                    "fromVersions": 2, "from": ["3.0.9-1", "3.0.11-1"], "archs": ["amd64"],
                    "origins": ["Debian-Security:12/stable-security"], "oldestAt": "2026-03-01T09:00:00Z"},
                   {"name": "vim", "to": "2:9.1-1", "state": "held", "security": false, "machines": 1,
                    "fromVersions": 1, "from": ["2:9.0-1"], "archs": ["amd64"], "origins": [],
                    "oldestAt": "2026-03-01T09:00:00Z"}],
                 "nextCursor": null, "total": 2, "security": 1, "updates": 813, "securityUpdates": 812}
                """);

        Cli.Result result =
                run("package", "pending", "--security", "--older-than", "7", "--sort=-age");

        assertThat(result.out())
                .containsPattern("openssl +3.0.15-1 +2 versions +security +ready +812 ")
                .containsPattern("vim +2:9.1-1 +2:9.0-1 +update +held +1 ");
        assertThat(server.requests("GET", "packages/pending"))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.asked("security")).isEqualTo("true");
                    assertThat(sent.asked("olderThanDays")).isEqualTo("7");
                    assertThat(sent.asked("sort")).isEqualTo("-age");
                });
    }

    @Test
    void whoWaitsForAPackageIsNamed() {
        server.on(
                "GET",
                "packages/pending/machines",
                """
                {"items": [{"machineId": "1", "machine": "web-1", "firstSeenAt": "2026-03-01T09:00:00Z",
                   "changes": [{"arch": "amd64", "from": "3.0.9-1", "to": "3.0.15-1", "state": "ready"},
                     {"arch": "i386", "from": "3.0.9-1", "to": "3.0.15-1", "state": "ready"}]}],
                 "nextCursor": null, "total": 1}
                """);

        Cli.Result result = run("package", "pending", "openssl", "--where", "tag:prod");

        assertThat(result.out()).containsPattern("web-1 +3.0.9-1 +3.0.15-1 +ready +2026");
        assertThat(server.requests("GET", "packages/pending/machines"))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.asked("name")).isEqualTo("openssl");
                    assertThat(sent.asked("where")).isEqualTo("tag:prod");
                });
    }
}
