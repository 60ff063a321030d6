package io.sysup.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import io.sysup.cli.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineImportTest extends StubTest {
    private static final String RESULT =
            """
            {"dryRun": true, "fresh": 1, "known": 1, "wrong": 1, "ignored": ["Room"], "machines": [
              {"place": "line 2", "verdict": "new", "name": "a", "hostname": "a.test", "port": 22, "username": "ops"},
              {"place": "line 3", "verdict": "known", "name": "b", "hostname": "b.test", "port": 22, "username": "ops", "knownAs": "web-1"},
              {"place": "line 4", "verdict": "wrong", "name": "c", "hostname": "c d", "port": 22, "username": "ops",
                "errors": [{"field": "hostname", "message": "must be a DNS name"}]}]}
            """;

    @TempDir private Path folder;

    @BeforeEach
    void aServerThatReadsLists() {
        server.on("POST", "machines/import", request -> Reply.json(200, RESULT))
                .on(
                        "GET",
                        "machines/export",
                        request -> Reply.json(200, "name,hostname\r\na,b\r\n"))
                .on(
                        "POST",
                        "machines/bulk-edit",
                        request ->
                                Reply.json(
                                        200,
                                        """
                                        {"dryRun": false, "matched": 2, "machines": [{"id": "1", "name": "web-1",
                                          "changes": {"tags": {"from": ["a"], "to": ["a", "b"]}}}]}
                                        """))
                .on("GET", "machines", page(machine("1", "web-1")))
                .on("POST", "machines/1/restore", machine("1", "web-1"));
    }

    private JsonNode sent(String path) {
        return Json.parse(server.requests("POST", path).getFirst().body()).orElseThrow();
    }

    @Test
    void tellsWhatWouldBecomeOfEach() throws IOException {
        Cli.Result result =
                run(
                        "machine",
                        "import",
                        file("fleet.csv", "name\na\n"),
                        "--user",
                        "ops",
                        "--tag",
                        "new",
                        "--dry-run");

        assertThat(result.exit()).isZero();
        assertThat(result.out())
                .contains("line 2", "known as web-1", "wrong: hostname must be a DNS name")
                .contains("1 would be added, 1 known already, 1 wrong");
        assertThat(result.err()).contains("not taken: Room");
        JsonNode body = sent("machines/import");
        assertThat(body.path("format").asText()).isEqualTo("csv");
        assertThat(body.path("content").asText()).isEqualTo("name\na\n");
        assertThat(body.path("dryRun").asBoolean()).isTrue();
        assertThat(body.path("defaults").toString())
                .isEqualTo("{\"username\":\"ops\",\"tags\":[\"new\"]}");
        assertThat(body.has("credential")).isFalse();
    }

    @Test
    void aListCanComeOnStandardInputWithALoginFromAFile() throws IOException {
        Cli.Result result =
                cli().typing("Host a\n")
                        .run(
                                "machine",
                                "import",
                                "-",
                                "--format",
                                "ssh-config",
                                "--password-file",
                                file("pw", "secret"));

        assertThat(result.exit()).isZero();
        assertThat(sent("machines/import").path("format").asText()).isEqualTo("ssh_config");
        assertThat(sent("machines/import").path("credential").path("password").asText())
                .isEqualTo("secret");
    }

    @Test
    void aFileThatDoesNotTellItsFormatIsAskedFor() throws IOException {
        Cli.Result result = run("machine", "import", file("fleet.txt", "a"));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--format csv, json, ansible or ssh-config");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void exportsToStandardOutputOrAFile() throws IOException {
        assertThat(run("machine", "export", "--where", "tag:x").out())
                .isEqualTo("name,hostname\r\na,b\r\n");
        Path out = folder.resolve("m.csv");
        assertThat(run("machine", "export", "--out", out.toString()).exit()).isZero();
        assertThat(Files.readString(out)).isEqualTo("name,hostname\r\na,b\r\n");
    }

    @Test
    void manyAreChangedAtOnce() {
        Cli.Result result = run("machine", "edit-all", "--on", "tag:x", "--tag", "b", "--disable");

        assertThat(result.out()).contains("tags a -> a,b", "1 of 2 changed");
        assertThat(sent("machines/bulk-edit").path("changes").toString())
                .isEqualTo("{\"addTags\":[\"b\"],\"disabled\":true}");
        assertThat(run("machine", "edit-all", "--on", "*").exit()).isEqualTo(2);
        assertThat(run("machine", "edit-all", "--on", "*", "--enable", "--disable").exit())
                .isEqualTo(2);
    }

    @Test
    void manyAreLedThroughAMachineAndWhoCannotBeIsNamed() {
        server.on(
                "POST",
                "machines/bulk-edit",
                request ->
                        Reply.json(
                                200,
                                """
                                {"dryRun": true, "matched": 2, "machines": [
                                  {"id": "1", "name": "web-1", "changes": {"jump": {"from": "none", "to": "gate"}}},
                                  {"id": "2", "name": "gate", "changes": {"jump": {"from": "none", "to": "gate"}},
                                   "refused": "leads back to the machine itself"}]}
                                """));

        Cli.Result result =
                run("machine", "edit-all", "--on", "*", "--via", "gate", "--os", "", "--dry-run");

        assertThat(result.out())
                .contains("jump none -> gate (refused: leads back to the machine itself)")
                .contains("2 of 2 would change");
        assertThat(result.err()).contains("leave out those that are refused");
        assertThat(sent("machines/bulk-edit").path("changes").toString())
                .isEqualTo("{\"osFamily\":\"\",\"jump\":\"gate\"}");
        run("machine", "edit-all", "--on", "*", "--no-via");
        assertThat(server.requests("POST", "machines/bulk-edit").getLast().body())
                .contains("\"jump\":\"\"");
        assertThat(run("machine", "edit-all", "--on", "*", "--via", "a", "--no-via").exit())
                .isEqualTo(2);
    }

    @Test
    void aRemovedMachineComesBack() {
        Cli.Result result = run("machine", "restore", "web-1");

        assertThat(result.out()).contains("web-1 restored");
        assertThat(result.err()).contains("sysup machine edit web-1 --key FILE");
        assertThat(server.requests("GET", "machines").getFirst().asked("deleted"))
                .isEqualTo("true");
    }
}
