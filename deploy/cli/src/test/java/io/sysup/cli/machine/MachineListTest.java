package io.sysup.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.Test;

class MachineListTest extends StubTest {

    @Test
    void machinesAreShownAsATable() {
        server.on("GET", "machines", page(machine("1", "web-1")));

        assertThat(run("machine", "list", "--where", "tag:prod").out())
                .isEqualTo(
                        """
                        NAME   HOST           STATUS             RIGHTS  OS         UPDATES  SECURITY  TAGS  SEEN
                        web-1  10.0.0.5:2222  updates_available          debian 12  20       2         prod
                        """);
        assertThat(server.requests().getFirst().query()).containsEntry("where", "tag:prod");
    }

    @Test
    void allAsksPageAfterPage() {
        server.on(
                "GET",
                "machines",
                request ->
                        request.query().containsKey("cursor")
                                ? Reply.json(lastPage())
                                : Reply.json(
                                        "{\"items\": [%s], \"nextCursor\": \"c\", \"total\": 2}"
                                                .formatted(machine("1", "web-1"))));

        Cli.Result all = run("machine", "list", "--all", "--json");

        assertThat(all.json().path("items")).hasSize(2);
        assertThat(all.json().path("nextCursor").isNull()).isTrue();
        assertThat(all.json().path("total").asInt()).isEqualTo(2);
    }

    private static String lastPage() {
        return "{\"items\": [%s], \"nextCursor\": null, \"total\": 2}"
                .formatted(machine("2", "web-2"));
    }

    @Test
    void aPartOfAListSaysThatItIsOne() {
        String first =
                "{\"items\": [%s], \"nextCursor\": \"c\", \"total\": 9}"
                        .formatted(machine("1", "web-1"));
        server.on("GET", "machines", first);

        Cli.Result some = run("machine", "list", "--limit", "1");

        assertThat(some.err()).contains("1 of 9 shown; --all prints everything");
        assertThat(server.requests()).hasSize(1);
        assertThat(run("machine", "list", "--limit", "1", "--json").json().path("nextCursor"))
                .hasToString("\"c\"");
    }

    @Test
    void anEmptyListLeavesStdoutEmpty() {
        server.on("GET", "machines", page());

        Cli.Result none = run("machine", "list");

        assertThat(none.exit()).isZero();
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("no machines");
    }
}
