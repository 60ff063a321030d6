package io.sysup.cli.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubServer.Request;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TagTest extends StubTest {
    private static final String PROD =
            """
            {"id": "t1", "name": "prod", "color": "#c9190b", "machines": 2, "version": 4}\
            """;

    @BeforeEach
    void aServerWithATag() {
        server.on("GET", "tags", page(PROD))
                .on("PATCH", "tags/t1", change(false, 2))
                .on("DELETE", "tags/t1", change(false, 2));
    }

    private static String change(boolean dryRun, int machines) {
        return """
        {"dryRun": %s, "machines": %d, "tag": %s}
        """
                .formatted(dryRun, machines, PROD);
    }

    @Test
    void theListTellsColoursAndHowManyCarryEach() {
        assertThat(run("tag", "list").out()).contains("prod", "#c9190b", "2");
    }

    @Test
    void nameAndColourAreChangedForTheVersionThatWasSeen() {
        Cli.Result result = run("tag", "edit", "PROD", "--name", "live", "--colour", "#0066cc");

        assertThat(result.out()).contains("changed, on 2 machines");
        Request patch = server.requests("PATCH", "tags/t1").getFirst();
        assertThat(patch.header("If-Match")).isEqualTo("\"4\"");
        assertThat(patch.body()).isEqualTo("{\"name\":\"live\",\"color\":\"#0066cc\"}");
    }

    @Test
    void aColourIsTakenAwayAndADryRunOnlyTells() {
        server.on("PATCH", "tags/t1", change(true, 0));

        Cli.Result result = run("tag", "edit", "prod", "--no-colour", "--dry-run");

        assertThat(result.out()).contains("would be changed").doesNotContain("machine");
        assertThat(server.requests("PATCH", "tags/t1").getFirst().body())
                .isEqualTo("{\"color\":\"\",\"dryRun\":true}");
        assertThat(run("tag", "edit", "prod").exit()).isEqualTo(2);
        assertThat(run("tag", "edit", "prod", "--colour", "#000000", "--no-colour").exit())
                .isEqualTo(2);
        assertThat(run("tag", "edit", "nobody", "--no-colour").exit()).isNotZero();
    }

    @Test
    void aTagInUseIsRemovedWithForce() {
        server.on(
                "DELETE",
                "tags/t1",
                request ->
                        request.asked("force").equals("true")
                                ? Reply.json(200, change(false, 2))
                                : Reply.json(
                                        409,
                                        "{\"kind\": \"conflict\", \"detail\": \"2 machines carry the tag prod.\"}"));

        Cli.Result refused = run("tag", "rm", "prod", "--yes");
        assertThat(refused.exit()).isNotZero();
        assertThat(refused.err()).contains("2 machines carry the tag prod");

        assertThat(run("tag", "remove", "prod", "--force", "--yes").out())
                .contains("prod removed, from 2 machines");
        assertThat(run("tag", "rm", "prod", "--force", "--dry-run").out())
                .contains("prod would be removed");
        assertThat(server.requests("DELETE", "tags/t1").getLast().asked("dryRun"))
                .isEqualTo("true");
    }

    @Test
    void aPersonIsAsked() {
        Cli.Result refused = cli().atTerminal().typing("n\n").run("tag", "rm", "prod");

        assertThat(refused.err()).contains("Remove the tag prod, which 2 machines carry?");
        assertThat(server.requests("DELETE", "tags/t1")).isEmpty();
    }
}
