package io.sysup.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.StubTest;
import org.junit.jupiter.api.Test;

class MachineCountTest extends StubTest {

    @Test
    void machinesAreCountedByWhatTheyHave() {
        server.on(
                "GET",
                "machines/facets",
                """
                {"total": 3, "facets": {
                  "kind": [{"value": "vm", "machines": 2}, {"value": "lxc", "machines": 1}],
                  "tag": [{"value": "prod", "machines": 3}]}}
                """);

        assertThat(run("machine", "count", "--where", "tag:prod").out())
                .isEqualTo(
                        """
                        WHAT  VALUE  MACHINES
                        all          3
                        kind  vm     2
                        kind  lxc    1
                        tag   prod   3
                        """);
        assertThat(server.requests().getFirst().query()).containsEntry("where", "tag:prod");
    }
}
