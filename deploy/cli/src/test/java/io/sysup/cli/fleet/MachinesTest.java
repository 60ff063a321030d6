package io.sysup.cli.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.Test;

class MachinesTest extends StubTest {

    private static final String ID = "0190a1b2-0000-7000-8000-00000000000a";

    @Test
    void onlyTheExactNameIsMeant() {
        server.on("GET", "machines", page(machine("1", "web-10"), machine("2", "web-1")));

        Cli.Result result = run("machine", "show", "web-1", "--json");

        assertThat(result.json().path("id").asText()).isEqualTo("2");
        assertThat(server.requests("GET", "machines").getFirst().query())
                .containsEntry("where", "name:\"web-1\"");
    }

    @Test
    void twoMachinesOfOneNameAreRefusedWithTheirIds() {
        server.on("GET", "machines", page(machine("1", "web-1"), machine("2", "web-1")));

        Cli.Result result = run("machine", "show", "web-1");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("2 machines are called web-1: 1, 2");
    }

    @Test
    void anUnknownNameIsNotFound() {
        server.on("GET", "machines", page());

        Cli.Result result = run("machine", "show", "web-1", "--json");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.json().path("error").path("kind").asText()).isEqualTo("not_found");
    }

    @Test
    void anIdIsAskedForDirectly() {
        server.on("GET", "machines/" + ID, machine(ID, "web-1"));

        assertThat(run("machine", "show", ID, "--json").json().path("name").asText())
                .isEqualTo("web-1");
        assertThat(server.requests("GET", "machines")).isEmpty();
    }

    @Test
    void whatLooksLikeAnIdCanBeAName() {
        server.on("GET", "machines/" + ID, r -> Reply.problem(404, "not_found", "no machine"));
        server.on("GET", "machines", page(machine("1", ID)));

        assertThat(run("machine", "show", ID, "--json").json().path("id").asText()).isEqualTo("1");
    }

    @Test
    void aRefusalIsNotTakenForAnUnknownMachine() {
        server.on("GET", "machines/" + ID, r -> Reply.problem(403, "forbidden", "no"));

        assertThat(run("machine", "show", ID).exit()).isEqualTo(4);
    }
}
