package io.sysup.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubServer.Request;
import io.sysup.cli.StubTest;
import io.sysup.cli.json.Json;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MachineEditTest extends StubTest {

    @BeforeEach
    void aServerThatKnowsTheMachine() {
        server.on("GET", "machines", page(machine("1", "web-1")))
                .on("GET", "machines/1", machine("1", "web-1"))
                .on("PATCH", "machines/1", machine("1", "web-2"))
                .on("PUT", "machines/1/credential", request -> Reply.json(204, ""))
                .on("DELETE", "machines/1", request -> Reply.json(204, ""));
    }

    @Test
    void onlyWhatIsGivenIsSentForTheVersionThatWasSeen() {
        Cli.Result result = run("machine", "edit", "web-1", "--name", "web-2", "--json");

        assertThat(result.json().path("name").asText()).isEqualTo("web-2");
        Request patch = server.requests("PATCH", "machines/1").getFirst();
        assertThat(patch.header("If-Match")).isEqualTo("\"3\"");
        assertThat(patch.body()).isEqualTo("{\"name\":\"web-2\"}");
    }

    @Test
    void tagsAreAddedAndTakenAway() {
        run("machine", "edit", "web-1", "--tag", "new", "--untag", "prod");

        assertThat(server.requests("PATCH", "machines/1").getFirst().body())
                .isEqualTo("{\"tags\":[\"new\"]}");
    }

    @Test
    void theWayToAMachineIsChangedAndTakenBack() {
        run("machine", "edit", "web-1", "--jump", "bastion");
        run("machine", "edit", "web-1", "--no-jump");

        assertThat(server.requests("PATCH", "machines/1").stream().map(Request::body))
                .containsExactly("{\"jump\":\"bastion\"}", "{\"jump\":\"\"}");
        assertThat(run("machine", "edit", "web-1", "--jump", "b", "--no-jump").exit()).isEqualTo(2);
    }

    @Test
    void factsAreChosenAndLeftToTheMachineAgain() {
        run("machine", "edit", "web-1", "--os", "debian", "--os-version", "", "--arch", "arm64");

        assertThat(server.requests("PATCH", "machines/1").getFirst().body())
                .isEqualTo("{\"osFamily\":\"debian\",\"osVersion\":\"\",\"arch\":\"arm64\"}");
    }

    @Test
    void whatWasChosenIsShownBesideWhatTheMachineSays() {
        String chosen =
                """
                "chosen": {"osVersion": "12", "arch": "arm64"}, "observed": {"osVersion": "13", "arch": "arm64"},
                 "version": 3\
                """;
        server.on("GET", "machines", page(machine("1", "web-1").replace("\"version\": 3", chosen)));

        assertThat(run("machine", "show", "web-1").out())
                .contains("osVersion 12 (the machine says 13), arch arm64\n");
    }

    @Test
    void aNewLoginReplacesTheOldOne() throws IOException {
        run("machine", "edit", "web-1", "--password-file", file("pw", "new"));

        Request put = server.requests("PUT", "machines/1/credential").getFirst();
        JsonNode credential = Json.parse(put.body()).orElseThrow();
        assertThat(credential.path("password").asText()).isEqualTo("new");
        assertThat(server.requests("PATCH", "machines/1")).isEmpty();
    }

    @Test
    void changingNothingIsWrongUse() {
        assertThat(run("machine", "edit", "web-1").exit()).isEqualTo(2);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void somebodyElsesChangeIsNotOverwritten() {
        server.on("PATCH", "machines/1", r -> Reply.json(412, "{}"));

        Cli.Result result = run("machine", "edit", "web-1", "--port", "22");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("somebody else changed it");
    }

    @Test
    void aScriptRemovesWithoutBeingAsked() {
        Cli.Result result = run("machine", "remove", "web-1", "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.json().path("removed").path("id").asText()).isEqualTo("1");
    }

    @Test
    void aPersonIsAskedBeforeAMachineIsRemoved() {
        Cli.Result refused = cli().atTerminal().typing("n\n").run("machine", "remove", "web-1");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("Remove web-1 (10.0.0.5)? [y/N]");
        assertThat(server.requests("DELETE", "machines/1")).isEmpty();
        assertThat(cli().atTerminal().typing("y\n").run("machine", "remove", "web-1").exit())
                .isZero();
        assertThat(cli().atTerminal().run("machine", "remove", "web-1", "--yes").exit()).isZero();
    }
}
