package io.sysup.cli.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import io.sysup.cli.json.Json;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoveryTest extends StubTest {

    private static final String ONE = "01a22be8-52e9-7d24-b9db-579e628db4d1";
    private static final String TWO = "01a22be8-52e9-7d24-b9db-579e628db4d2";
    private static final String ADD = "discovery/candidates/add";
    private static final String DECIDE = "discovery/candidates/decide";

    @Test
    void aScanIsStarted() {
        server.on("POST", "discovery/scans", scan("queued", 0, 0, "null"));

        Cli.Result result =
                run("discovery", "scan", "10.0.0.0/24", "--port", "22", "--port", "2222");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo("10.0.0.0/24 is scanned  scan s1\n");
        JsonNode sent = sent("discovery/scans");
        assertThat(Json.text(sent, "cidr")).isEqualTo("10.0.0.0/24");
        assertThat(sent.path("ports").toString()).isEqualTo("[22,2222]");
        assertThat(sent.has("method")).isFalse();
    }

    @Test
    void aDryRunOnlyTellsHowMuchItWouldTry() {
        server.on(
                "POST",
                "discovery/scans/preview",
                """
                {"cidr": "10.0.0.0/24", "addresses": 256, "probes": 512, "seconds": 11}
                """);

        Cli.Result result = run("discovery", "scan", "10.0.0.0/24", "--dry-run");

        assertThat(result.out())
                .isEqualTo("10.0.0.0/24: 256 addresses, 512 connections in 11 s at least\n");
    }

    @ParameterizedTest
    @CsvSource({"ok,0", "warning,0", "error,1", "cancelled,1"})
    void oneThatIsWaitedForEndsAsTheScanDoes(String status, int exit) {
        server.on("POST", "discovery/scans", scan("queued", 0, 0, "null"));
        Iterator<String> looks =
                List.of(scan("running", 100, 1, "null"), scan(status, 256, 3, "\"something\""))
                        .iterator();
        server.on("GET", "discovery/scans/s1", request -> Reply.json(looks.next()));

        Cli.Result result = run("discovery", "scan", "10.0.0.0/24", "--nmap", "--wait");

        assertThat(result.exit()).isEqualTo(exit);
        assertThat(result.out())
                .contains("10.0.0.0/24 queued: 0 found")
                .contains("10.0.0.0/24 running: 100 of 256 tried, 1 found")
                .contains(status + ": 256 of 256 tried, 3 found");
        assertThat(result.err()).contains("warning: something").contains("--scan s1");
        assertThat(Json.text(sent("discovery/scans"), "method")).isEqualTo("nmap");
    }

    @Test
    void aRefusalNamesTheReasonAndTheRemedy() {
        server.on(
                "POST",
                "discovery/scans",
                request -> Reply.problem(409, "conflict", "Discovery is off"));

        Cli.Result result = run("discovery", "scan", "10.0.0.0/24");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("Discovery is off").contains("do better");
    }

    @Test
    void aScanIsCancelled() {
        server.on("POST", "discovery/scans/s1/cancel", scan("cancelled", 9, 0, "null"));

        assertThat(run("discovery", "cancel", "s1").out())
                .isEqualTo("10.0.0.0/24 cancelled: 9 of 256 tried, 0 found\n");
    }

    @Test
    void theListShowsWhatHostsSayWithoutObeyingIt() {
        server.on(
                "GET",
                "discovery/candidates",
                page(
                        candidate(ONE, "10.0.0.5", 22, "SSH-2.0-x\\u001b[2J"),
                        candidate(TWO, "fd00::1", 2222, "")));

        Cli.Result result =
                run("discovery", "list", "--decision", "new", "--no-known", "--scan", "s1");

        assertThat(result.out())
                .contains("10.0.0.5", "SSH-2.0-x", "SHA256:k", "web-1", "fd00::1", "2222")
                .doesNotContain("\u001b[2J");
        var asked = server.requests("GET", "discovery/candidates").getFirst();
        assertThat(asked.asked("decision")).isEqualTo("new");
        assertThat(asked.asked("known")).isEqualTo("false");
        assertThat(asked.asked("scan")).isEqualTo("s1");
    }

    @Test
    void hostsAreAddedByIdOrByAddress() throws IOException {
        server.on(
                "GET",
                "discovery/candidates",
                page(candidate(ONE, "10.0.0.5", 22, ""), candidate(TWO, "10.0.0.6", 2222, "")));
        server.on("POST", ADD, enrolled(false, item("added", "null")));

        Cli.Result result =
                run(
                        "discovery",
                        "add",
                        ONE,
                        "10.0.0.6:2222",
                        "--user",
                        "ops",
                        "--key",
                        file("key", "PRIVATE"),
                        "--tag",
                        "lab",
                        "--name",
                        "{host}");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo("10.0.0.5:22  web-1  added\n");
        assertThat(result.err()).contains("hostkey approve");
        JsonNode sent = sent(ADD);
        assertThat(sent.path("ids").toString()).isEqualTo("[\"" + ONE + "\",\"" + TWO + "\"]");
        assertThat(Json.text(sent, "username")).isEqualTo("ops");
        assertThat(Json.text(sent, "namePattern")).isEqualTo("{host}");
        assertThat(sent.path("tags").toString()).isEqualTo("[\"lab\"]");
        assertThat(Json.text(sent.path("credential"), "privateKey")).isEqualTo("PRIVATE");
        assertThat(sent.path("dryRun").asBoolean()).isFalse();
        assertThat(result.out() + result.err()).doesNotContain("PRIVATE");
    }

    @Test
    void oneThatIsRefusedIsToldAndFailsTheCommand() throws IOException {
        server.on(
                "POST",
                ADD,
                enrolled(
                        true,
                        item("would_add", "null"),
                        item("refused", "\"is already registered\"")));

        Cli.Result result =
                run(
                        "discovery",
                        "add",
                        ONE,
                        TWO,
                        "--user",
                        "ops",
                        "--password-file",
                        file("pw", "secret\n"),
                        "--dry-run");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).isEqualTo("10.0.0.5:22  web-1  would be added\n");
        assertThat(result.err()).contains("is already registered").contains("remedy: edit it");
        assertThat(sent(ADD).path("dryRun").asBoolean()).isTrue();
    }

    @Test
    void moreThanTheServerTakesAtOnceAreAddedInParts() throws IOException {
        String[] many =
                IntStream.range(0, 250)
                        .mapToObj(
                                i -> candidate(ONE.substring(0, 33) + (100 + i), "10.0.0.5", i, ""))
                        .toArray(String[]::new);
        server.on("GET", "discovery/candidates", page(many));
        server.on("POST", ADD, enrolled(false, item("added", "null")));

        Cli.Result result =
                run(
                        "discovery",
                        "add",
                        "--all-new",
                        "--user",
                        "ops",
                        "--json",
                        "--key",
                        file("key", "PRIVATE"));

        assertThat(result.json().path("added").asInt()).isEqualTo(2);
        assertThat(server.requests("POST", ADD)).hasSize(2);
        var asked = server.requests("GET", "discovery/candidates").getFirst();
        assertThat(asked.asked("decision")).isEqualTo("new");
        assertThat(asked.asked("known")).isEqualTo("false");
    }

    @Test
    void itSaysWhomToAdd() throws IOException {
        String key = file("key", "PRIVATE");

        assertThat(run("discovery", "add", "--user", "ops", "--key", key).exit()).isEqualTo(2);
        assertThat(run("discovery", "add", ONE, "--all-new", "--user", "ops", "--key", key).exit())
                .isEqualTo(2);
        assertThat(run("discovery", "add", ONE, "--user", "ops").exit()).isEqualTo(2);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void hostsAreIgnoredAndLookedAtAgain() {
        server.on("GET", "discovery/candidates", page(candidate(ONE, "10.0.0.5", 22, "")));
        server.on("POST", DECIDE, page(candidate(ONE, "10.0.0.5", 22, "")));

        assertThat(run("discovery", "ignore", "10.0.0.5").out())
                .isEqualTo("10.0.0.5:22 is ignored\n");
        assertThat(Json.text(sent(DECIDE), "decision")).isEqualTo("ignored");
        assertThat(run("discovery", "ignore", ONE, "--undo").out())
                .isEqualTo("10.0.0.5:22 is new again\n");
        assertThat(run("discovery", "ignore", "10.0.0.9").err())
                .contains("no scan has found 10.0.0.9");
    }

    private JsonNode sent(String path) {
        return Json.parse(server.requests("POST", path).getFirst().body()).orElseThrow();
    }

    private static String scan(String status, int probed, int open, String error) {
        return """
        {"id": "s1", "cidr": "10.0.0.0/24", "status": "%s", "probes": %d, "probed": %d, "open": %d,
         "known": 0, "error": %s}
        """
                .formatted(status, probed == 0 ? 0 : 256, probed, open, error);
    }

    private static String candidate(String id, String host, int port, String service) {
        return """
        {"id": "%s", "host": "%s", "port": %d, "service": "%s", "reverseDns": "web-1.example.org",
         "fingerprint": "SHA256:k", "known": {"id": "m1", "name": "web-1"}, "decision": "new"}
        """
                .formatted(id, host, port, service);
    }

    private static String enrolled(boolean dryRun, String... items) {
        return """
        {"dryRun": %s, "added": 1, "refused": %d, "items": [%s]}
        """
                .formatted(dryRun, items.length - 1, String.join(",", items));
    }

    private static String item(String outcome, String message) {
        return """
        {"id": "i", "host": "10.0.0.5", "port": 22, "name": "web-1", "outcome": "%s", "message": %s,
         "remedy": "edit it"}
        """
                .formatted(outcome, message);
    }
}
