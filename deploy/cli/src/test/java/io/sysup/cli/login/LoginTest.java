package io.sysup.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginTest extends StubTest {

    private static final String TOKEN = "sysup_tokenFromTheConsole";

    @BeforeEach
    void aServerThatKnowsTheToken() {
        server.on(
                "GET",
                "me",
                request ->
                        request.header("Authorization").equals("Bearer " + TOKEN)
                                ? Reply.json("{\"label\": \"laptop\", \"scopes\": [\"read\"]}")
                                : Reply.problem(401, "unauthorized", "The token is not known."));
        server.on("GET", "machines", page());
    }

    @Test
    void aLoginIsKeptForTheCommandsThatFollow() {
        Cli cli = Cli.in(home.resolve("new"));

        Cli.Result login = cli.run("login", server.url() + "/", "--token", TOKEN);

        assertThat(login.out())
                .isEqualTo("logged in to " + server.url() + " as laptop, may: read\n");
        assertThat(cli.run("machine", "list").exit()).isZero();
        assertThat(server.requests("GET", "machines").getFirst().header("Authorization"))
                .isEqualTo("Bearer " + TOKEN);
    }

    @Test
    void onlyItsOwnerCanReadIt() throws IOException {
        Path folder = home.resolve("new");

        Cli.in(folder).typing(TOKEN + "\n").run("login", server.url(), "--token", "-");

        Path file = folder.resolve("login.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(folder.toFile().list()).containsExactly("login.json");
    }

    @Test
    void aRefusedTokenIsNotSavedAndNotShown() {
        Cli.Result result = Cli.in(home).run("login", server.url(), "--token", "sysup_wrong");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.out() + result.err()).doesNotContain("sysup_wrong");
        assertThat(home.resolve("login.json")).doesNotExist();
    }

    @Test
    void aTokenWithALineBreakInItIsRefusedWithoutShowingIt() {
        Cli.Result result = Cli.in(home).run("login", server.url(), "--token", "sysup_a\nX-B: c");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).doesNotContain("sysup_a");
    }
}
