package io.sysup.cli.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class InventoryTest extends StubTest {

    @Test
    void aDryRunIsWaitedForAndTellsWhatDiffers() {
        var looks = new ArrayDeque<>(List.of(rebuild("running", 50), rebuild("finished", 90)));
        server.on("POST", "fleet/rebuilds", request -> Reply.json(202, rebuild("running", 0)));
        server.on("GET", "fleet/rebuilds/7", request -> Reply.json(looks.remove()));

        Cli.Result result = run("inventory", "rebuild", "--dry-run");

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .containsPattern("web-1 +state.apt_updates_count +99 +7")
                .contains("compared 90 machines, 1 differ from their history");
        assertThat(server.requests("POST", "fleet/rebuilds").getFirst().body())
                .contains("\"dryRun\":true");
    }

    @Test
    void oneThatRunsIsCancelled() {
        server.on("GET", "fleet/rebuilds", "{\"items\":[" + rebuild("running", 50) + "]}");
        server.on(
                "POST",
                "fleet/rebuilds/7/cancel",
                request -> Reply.json(200, rebuild("cancelled", 50)));

        assertThat(run("inventory", "rebuild", "--cancel").out())
                .contains("cancelled after 50 of 90 machines");
    }

    @Test
    void whatCannotBeReadMeanwhileIsSaid() {
        server.on("POST", "fleet/rebuilds", request -> Reply.json(202, rebuild("running", 50)));

        assertThat(run("inventory", "rebuild", "--no-wait").out())
                .isEqualTo("50 of 90 machines, 0 differ from their history; it waits: away\n");
    }

    private static String rebuild(String state, int looked) {
        boolean over = state.equals("finished");
        return """
        {"id": "7", "state": "%s", "dryRun": true, "machines": 90, "looked": %d, "differing": %d,
         "unsettled": 0, "trouble": %s, "differences": [%s]}
        """
                .formatted(
                        state,
                        looked,
                        over ? 1 : 0,
                        over ? "null" : "\"away\"",
                        over
                                ? """
                                {"machineId": "1", "machine": "web-1", "values": [
                                  {"column": "state.apt_updates_count", "stored": "99", "rebuilt": "7"}]}
                                """
                                : "");
    }
}
