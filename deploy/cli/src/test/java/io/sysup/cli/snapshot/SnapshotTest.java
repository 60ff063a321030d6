package io.sysup.cli.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.Test;

class SnapshotTest extends StubTest {

    @Test
    void theLastTwoOfAMachineAreComparedTheEarlierOneFirst() {
        server.on("GET", "machines", page(machine("m1", "web-1")));
        server.on("GET", "snapshots", page("{\"id\": \"new\"}", "{\"id\": \"old\"}"));
        server.on(
                "GET",
                "snapshots/diff",
                """
                {"from": "old", "to": "new", "kind": "apt_update_analyze", "fromAt": "2026-03-01T09:00:00Z",
                 "toAt": "2026-03-02T09:00:00Z", "changes": [{"path": "rebootRequired", "before": "false", "after": "true"}],
                 "packages": {"added": 0, "removed": 1, "changed": 1, "items": [
                   {"name": "openssl", "arch": "amd64", "before": "3.0.9-1", "after": "3.0.15-1"},
                   {"name": "old-lib", "arch": "all", "before": "1", "after": null}]}}
                """);

        Cli.Result result = run("snapshot", "diff", "--machine", "web-1");

        assertThat(result.out())
                .containsPattern("openssl +amd64 +3.0.9-1 +3.0.15-1")
                .containsPattern("rebootRequired +false +true");
        assertThat(result.err()).contains("0 added, 1 removed, 1 in another version");
        assertThat(server.requests("GET", "snapshots/diff"))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.asked("from")).isEqualTo("old");
                    assertThat(sent.asked("to")).isEqualTo("new");
                });
    }

    @Test
    void oneIdAloneIsNotCompared() {
        assertThat(run("snapshot", "diff", "one").exit()).isEqualTo(2);
    }
}
