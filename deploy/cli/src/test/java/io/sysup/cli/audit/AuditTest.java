package io.sysup.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import io.sysup.cli.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AuditTest extends StubTest {
    /** The same file is checked by the gateway's tests, which made its hashes. */
    private static final String GIVEN_OUT = "src/test/resources/audit/chain.ndjson";

    private static final String HEAD_HASH =
            "eac42f7b5afa482e3fa05c26d76e28ec3b9ca9f024b0906152053afef25f37a7";
    private static final String HEAD =
            "{\"seq\": 2, \"hash\": \"%s\", \"at\": \"2026-11-30T10:00:00.500001Z\"}"
                    .formatted(HEAD_HASH);
    private static final String ANCHOR = "2 " + HEAD_HASH + " 2026-11-30T10:00:00.500001Z";

    private void serves(String log) {
        server.on("GET", "audit/head", HEAD)
                .on("GET", "audit/state", "{\"firstSeq\": 1, \"head\": " + HEAD + "}")
                .on(
                        "GET",
                        "audit/export",
                        request -> new Reply(200, "application/x-ndjson", log, false));
    }

    @Test
    void aFileIsVerifiedWithoutAnyServer() throws IOException {
        String anchors = file("heads.txt", "# kept by cron\n\n" + ANCHOR + "\n");

        Cli.Result result = Cli.in(home).run("audit", "verify", GIVEN_OUT, "--anchor", anchors);

        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .isEqualTo(
                        """
                        unbroken: 2 rows, 1 to 2
                        head 2 %s
                        as noted outside up to row 2
                        """
                                .formatted(HEAD_HASH));
    }

    @Test
    void withoutAnAnchorItSaysWhatItCannotKnow() {
        Cli.Result result = Cli.in(home).run("audit", "verify", GIVEN_OUT, "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.json().path("unbroken").asBoolean()).isTrue();
        assertThat(result.json().path("last").asInt()).isEqualTo(2);
        assertThat(result.err()).contains("without an anchor");
    }

    @Test
    void aBrokenFileEndsWithOneAndTheFirstBrokenRow() throws IOException {
        String log = Files.readString(Path.of(GIVEN_OUT)).replace("client:1", "client:2");
        String file = file("log.ndjson", log);

        Cli.Result told = Cli.in(home).run("audit", "verify", file);
        Cli.Result document = Cli.in(home).run("audit", "verify", file, "--json");

        assertThat(told.exit()).isEqualTo(1);
        assertThat(told.out()).isEmpty();
        assertThat(told.err()).contains("error: row 2 was altered");
        assertThat(document.exit()).isEqualTo(1);
        assertThat(document.json().at("/error/kind").asText()).isEqualTo("audit_altered");
    }

    @Test
    void aCutFileIsFoundByItsAnchor() throws IOException {
        String first = Files.readAllLines(Path.of(GIVEN_OUT)).getFirst();
        String anchors = file("heads.txt", ANCHOR);

        Cli.Result result =
                Cli.in(home).typing(first).run("audit", "verify", "-", "--anchor", anchors);

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("the end was cut off");
    }

    @Test
    void theServersOwnLogIsVerifiedUpToItsHead() throws IOException {
        String log = Files.readString(Path.of(GIVEN_OUT));
        serves(log);
        assertThat(run("audit", "verify").out()).startsWith("unbroken: 2 rows");

        serves(log.lines().findFirst().orElseThrow());
        Cli.Result cut = run("audit", "verify");

        assertThat(cut.exit()).isEqualTo(1);
        assertThat(cut.err()).contains("the log ends with row 1, but row 2 was there");
    }

    @Test
    void wrongUseIsSaid() throws IOException {
        String nonsense = file("heads.txt", "two rows");

        assertThat(run("audit", "verify", "/no/such").exit()).isEqualTo(2);
        assertThat(run("audit", "verify", GIVEN_OUT, "--anchor", nonsense).err())
                .contains("line 1 of")
                .contains("is no anchor");
        assertThat(run("audit", "verify", GIVEN_OUT, "--anchor", "/no/such").exit()).isEqualTo(2);
        assertThat(run("audit", "export").exit()).isEqualTo(2);
        serves("");
        assertThat(run("audit", "export", "--out", "/no/such/file").exit()).isEqualTo(2);
    }

    @Test
    void anExportIsACompleteFileForItsOwner() throws IOException {
        String log = Files.readString(Path.of(GIVEN_OUT));
        serves(log);
        Path out = home.resolve("log.ndjson");

        Cli.Result result = run("audit", "export", "--out", out.toString());

        assertThat(result.out()).isEqualTo("2 rows, 1 to 2, in " + out + "\n");
        assertThat(out).hasContent(log.strip());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rw-------");
        assertThat(server.requests("GET", "audit/export").getFirst().asked("to")).isEqualTo("2");
    }

    @Test
    void anExportThatBrokeOffIsNoSuccess() throws IOException {
        serves(Files.readAllLines(Path.of(GIVEN_OUT)).getFirst() + "\n");

        Cli.Result result = run("audit", "export", "--out", home.resolve("x").toString());

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("broke off after 1 of 2 rows");
        assertThat(home.resolve("x")).doesNotExist();
    }

    @Test
    void theStateIsTold() {
        server.on(
                "GET",
                "audit/state",
                """
                {"firstSeq": 6, "head": {"seq": 9}, "anchors": {"file": "heads.txt", "seq": 8, "holds": false},
                 "verification": {"endedAt": "2026-11-30T10:00:00Z", "rows": 4, "message": "row 7 was altered"},
                 "archives": [{"last": 5, "file": "audit-1-5.ndjson", "at": "2026-11-30T09:00:00Z"}], "keepDays": 365}
                """);

        assertThat(run("audit", "state").out())
                .contains("row 9")
                .contains("row 8 in heads.txt, which is NOT in the log")
                .contains("BROKEN: row 7 was altered")
                .contains("up to row 5 in audit-1-5.ndjson")
                .contains("365 days");
    }

    @Test
    void oldRowsAreArchivedInAsManyFilesAsItTakes() {
        AtomicInteger moves = new AtomicInteger();
        server.on(
                "POST",
                "audit/archive",
                request -> {
                    boolean dry =
                            Json.parse(request.body()).orElseThrow().path("dryRun").asBoolean();
                    boolean first = !dry && moves.incrementAndGet() == 1;
                    return new Reply(
                            200,
                            "application/json",
                            "{\"dryRun\": %s, \"rows\": 5, \"first\": 1, \"last\": 5, \"file\": \"a.ndjson\", \"more\": %s}"
                                    .formatted(dry, dry || first),
                            false);
                });

        assertThat(run("audit", "archive", "--before", "2026-01-01T00:00:00Z", "--dry-run").out())
                .isEqualTo("5 rows, 1 to 5 would be moved, and more after them\n");
        assertThat(run("audit", "archive", "--before", "2026-01-01T00:00:00Z").out())
                .isEqualTo("5 rows, 1 to 5, are now in a.ndjson\n".repeat(2));
        assertThat(moves).hasValue(2);
        assertThat(run("audit", "archive", "--before", "last year").exit()).isEqualTo(2);
    }

    @Test
    void aLogWithArchivesIsVerifiedWithAndWithoutThem() throws IOException {
        TestChain chain = TestChain.ofLength(8);
        chain.append("rows 1 to 5");
        TestChain.tellsOfAnArchive(chain.rows.get(8), 5, chain.rows.get(4));
        String archive = file("old.ndjson", lines(chain, 0, 5));
        String log = file("log.ndjson", lines(chain, 5, 9));

        Cli.Result alone = Cli.in(home).run("audit", "verify", log);
        Cli.Result both = Cli.in(home).run("audit", "verify", log, "--archive", archive);

        assertThat(alone.out())
                .contains("unbroken: 4 rows, 6 to 9")
                .contains("rows 1 to 5 lie in archives");
        assertThat(both.out()).contains("unbroken: 9 rows, 1 to 9");
        assertThat(Cli.in(home).run("audit", "verify", log, "--archive", "/no/such").exit())
                .isEqualTo(2);
    }

    private static String lines(TestChain chain, int from, int to) {
        return chain.text().lines().toList().subList(from, to).stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void theHeadIsALineOfAnAnchorFile() {
        serves("");

        assertThat(run("audit", "head").out()).isEqualTo(ANCHOR + "\n");
        assertThat(run("audit", "head", "--json").json().path("seq").asInt()).isEqualTo(2);
    }

    @Test
    void rowsAreListedForPeople() {
        server.on(
                "GET",
                "audit",
                page(
                        """
                        {"seq": 7, "at": "2026-11-30T10:00:00.500000Z", "actor": "client:1", "actorLabel": "night script",
                         "action": "http.POST", "target": "/api/v1/jobs", "outcome": "refused", "errorKind": "forbidden",
                         "remoteAddress": "10.0.0.7"}
                        """));

        Cli.Result result =
                run("audit", "list", "--action", "http.*", "--outcome", "refused", "--from", "T");

        assertThat(result.out())
                .containsPattern(
                        "7 +2026-11-30 10:00:00 +night script +10.0.0.7 +http.POST +/api/v1/jobs +refused forbidden");
        var asked = server.requests("GET", "audit").getFirst();
        assertThat(asked.asked("action")).isEqualTo("http.*");
        assertThat(asked.asked("outcome")).isEqualTo("refused");
        assertThat(asked.asked("from")).isEqualTo("T");
    }
}
