package io.sysup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedOptionsTest {

    private static final String ME =
            """
            {"subject": "s1", "label": "admin", "scopes": ["read", "operate", "admin"]}
            """;

    @TempDir Path folder;

    @Test
    void optionsHoldBeforeAndAfterTheNameOfTheCommand() throws IOException {
        try (StubServer server = new StubServer()) {
            server.on("GET", "machines", "{\"items\": [], \"nextCursor\": null, \"total\": 0}");
            Cli cli = Cli.of(server, folder);

            assertThat(cli.run("--json", "machine", "list").json().path("items")).isEmpty();
            assertThat(cli.run("machine", "list", "--json").json().path("items")).isEmpty();
        }
    }

    @Test
    void homeGivenBeforeTheCommandIsTheHomeOfTheCommand() throws IOException {
        try (StubServer server = new StubServer()) {
            server.on("GET", "me", ME);
            Path home = folder.resolve("elsewhere");

            Cli.Result result =
                    Cli.in(folder)
                            .run("--home", home.toString(), "login", server.url(), "--token", "T");

            assertThat(result.exit()).isZero();
            assertThat(Files.exists(home.resolve("login.json"))).isTrue();
        }
    }
}
