package io.sysup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.StubServer.Reply;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExitCodesTest {

    @TempDir Path home;
    StubServer server;

    @BeforeEach
    void start() throws IOException {
        server = new StubServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "frobnicate",
                "machine",
                "machine list --frobnicate",
                "machine list --limit 0",
                "machine show",
                "run apt.analyze",
                "run apt.analyze --on * --param novalue",
                "run apt.analyze --on * --timeout soon",
                "schedule add nightly --on * --action apt.analyze",
                "campaign start spring --action apt.analyze",
                "login not-a-url --token T",
                "completion fish"
            })
    void wrongUseEndsWithTwo(String line) {
        Cli.Result result =
                Cli.of(server, home).run(line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("error: ");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void wrongUseIsOneDocumentForScripts() {
        Cli.Result result = Cli.in(home).run("machine", "list", "--frobnicate", "--json");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.json().path("error").path("kind").asText()).isEqualTo("usage");
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "400, validation, 1",
        "401, unauthorized, 4",
        "403, forbidden, 4",
        "404, not_found, 1",
        "409, conflict, 1",
        "500, internal, 1",
        "503, unavailable, 1"
    })
    void refusalsKeepTheirKind(int status, String kind, int exit) {
        server.on("GET", "jobs/j1", request -> Reply.problem(status, kind, "it did not work"));

        Cli.Result result = Cli.of(server, home).run("job", "show", "j1", "--json");

        assertThat(result.exit()).isEqualTo(exit);
        assertThat(result.json().path("error").path("kind").asText()).isEqualTo(kind);
        assertThat(result.json().path("error").path("message").asText())
                .isEqualTo("it did not work");
        assertThat(result.json().path("error").path("remedy").asText()).isEqualTo("do better");
    }

    @Test
    void refusedFieldsAreNamed() {
        String problem =
                """
                {"kind": "validation", "detail": "The machine cannot be added.",
                 "errors": [{"field": "port", "message": "must be between 1 and 65535"}]}
                """;
        server.on("GET", "jobs/j1", request -> Reply.json(400, problem));

        Cli.Result result = Cli.of(server, home).run("job", "show", "j1");

        assertThat(result.err())
                .contains("error: The machine cannot be added.")
                .contains("  port: must be between 1 and 65535");
    }

    @Test
    void aRefusalWithoutAnyDocumentIsStillExplained() {
        server.on("GET", "jobs/j1", request -> new Reply(401, "text/html", "<p>no</p>", false));

        Cli.Result result = Cli.of(server, home).run("job", "show", "j1");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).contains("status 401").contains("remedy: log in with");
    }

    @Test
    void aClosedPortEndsWithThree() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        Cli.Result result =
                Cli.in(home).with("SYSUP_URL", "http://127.0.0.1:" + port).run("machine", "list");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.err())
                .contains("cannot reach http://127.0.0.1:" + port)
                .contains("remedy: start it with `sysup up`, or set SYSUP_URL");
    }

    @Test
    void noServerAtAllEndsWithThree() {
        Cli.Result result = Cli.in(home).run("status", "--json");

        assertThat(result.exit()).isEqualTo(3);
        assertThat(result.json().path("error").path("kind").asText()).isEqualTo("unreachable");
    }

    @Test
    void somethingElseAtTheAddressIsNoSuccess() {
        server.on("GET", "status", request -> new Reply(200, "text/html", "<html>", false));

        Cli.Result result = Cli.of(server, home).run("status");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("did not answer with JSON");
    }

    @Test
    void versionAndHelpAreSuccesses() {
        assertThat(Cli.in(home).run("--version").exit()).isZero();
        assertThat(Cli.in(home).run("machine", "add", "--help").exit()).isZero();
        assertThat(Cli.in(home).run("machine", "--help").out()).contains("add", "remove");
        assertThat(Cli.in(home).run("up", "--help").out()).contains("--demo=N", "--port=PORT");
    }
}
