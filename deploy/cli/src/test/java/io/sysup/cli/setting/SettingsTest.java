package io.sysup.cli.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.Test;

class SettingsTest extends StubTest {
    private static final String DISK = "settings/metrics.disk.warning";
    private static final String RANGES = "settings/discovery.ranges";

    @Test
    void allAreListedWithTheValuesOfTags() {
        server.on("GET", "settings", "{\"items\": [" + disk(80, 7) + "," + ranges("null") + "]}");

        String out = run("settings", "list").out();

        assertThat(out)
                .containsPattern("metrics.disk.warning +80 +% +90 +A full filesystem.")
                .containsPattern("tag db +70")
                .containsPattern("discovery.ranges +\\(as started\\)");
        assertThat(out(DISK, disk(80, 7), "get", "metrics.disk.warning")).isEqualTo("80\n");
    }

    @Test
    void aValueReplacesTheOneThatWasSeen() {
        server.on("GET", DISK, disk(80, 7)).on("PUT", DISK, disk(85, 8));

        Cli.Result result = run("settings", "set", "metrics.disk.warning", "85");

        assertThat(result.out()).isEqualTo("metrics.disk.warning is now 85\n");
        assertThat(server.requests("PUT", DISK))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.header("If-Match")).isEqualTo("\"7\"");
                    assertThat(sent.body()).isEqualTo("{\"value\":85}");
                    assertThat(sent.asked("tag")).isEmpty();
                });
    }

    @Test
    void aDryRunIsOne() {
        server.on("GET", DISK, disk(80, 7)).on("PUT", DISK, disk(85, 7));

        assertThat(run("settings", "set", "metrics.disk.warning", "85", "--dry-run").out())
                .isEqualTo("metrics.disk.warning would be 85\n");
        assertThat(server.requests("PUT", DISK).getFirst().asked("dryRun")).isEqualTo("true");
    }

    @Test
    void theVersionOfATagIsItsOwn() {
        server.on("GET", DISK, disk(80, 7)).on("DELETE", DISK, disk(80, 7));

        run("settings", "reset", "metrics.disk.warning", "--tag", "DB");

        assertThat(server.requests("DELETE", DISK))
                .singleElement()
                .satisfies(sent -> {
                    assertThat(sent.header("If-Match")).isEqualTo("\"3\"");
                    assertThat(sent.asked("tag")).isEqualTo("DB");
                });
    }

    @Test
    void networksHaveCommasBetweenThem() {
        server.on("GET", RANGES, ranges("null"))
                .on("PUT", RANGES, ranges("[\"10.0.0.0/24\",\"10.0.2.0/24\"]"));

        String out = run("settings", "set", "discovery.ranges", "10.0.0.0/24, 10.0.2.0/24").out();

        assertThat(out).isEqualTo("discovery.ranges is now 10.0.0.0/24,10.0.2.0/24\n");
        assertThat(server.requests("PUT", RANGES).getFirst().body())
                .isEqualTo("{\"value\":[\"10.0.0.0/24\",\"10.0.2.0/24\"]}");
        run("settings", "set", "discovery.ranges", "");
        assertThat(server.requests("PUT", RANGES).getLast().body()).isEqualTo("{\"value\":[]}");
    }

    @Test
    void whatIsWrongIsTold() {
        server.on("GET", DISK, disk(80, 7))
                .on("PUT", DISK, sent -> Reply.problem(412, "precondition_failed", "Changed."));

        assertThat(run("settings", "set", "metrics.disk.warning", "much").exit()).isEqualTo(2);
        assertThat(run("settings", "set", "metrics.disk.warning", "85").err()).contains("Changed.");
    }

    @Test
    void theHistoryTellsWhoChangedWhat() {
        server.on(
                "GET",
                DISK + "/changes",
                """
                {"items": [{"at": "2026-03-01T09:00:00Z", "actorId": "ann", "tag": "db", "before": null, "after": 70},
                           {"at": "2026-02-01T09:00:00Z", "actorId": "bob", "tag": null, "before": 80, "after": null}]}
                """);

        assertThat(run("settings", "history", "metrics.disk.warning").out())
                .containsPattern("ann +db +\\(default\\) +70")
                .containsPattern("bob +80 +\\(default\\)");
    }

    private String out(String path, String json, String... arguments) {
        server.on("GET", path, json);
        String[] all = new String[arguments.length + 1];
        all[0] = "settings";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return run(all).out();
    }

    private static String disk(int value, int version) {
        return """
        {"key": "metrics.disk.warning", "type": "integer", "description": "A full filesystem.", "unit": "%%",
         "value": %d, "defaultValue": 90, "version": %d, "tags": [{"tag": "db", "value": 70, "version": 3}]}
        """
                .formatted(value, version);
    }

    private static String ranges(String value) {
        return """
        {"key": "discovery.ranges", "type": "networks", "description": "Networks.", "unit": null,
         "value": %s, "defaultValue": null, "version": 0, "tags": []}
        """
                .formatted(value);
    }
}
