package io.sysup.cli.grant;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.Test;

class GrantTest extends StubTest {
    private static final String GRANT =
            """
            {"id": "g1", "who": "group:lab", "may": "run:medium", "on": "tag:lab", "note": null,
             "endsAt": "2026-03-02T01:30:00Z", "createdAt": "2026-03-01T01:30:00Z", "createdBy": "client:1"}
            """;

    @Test
    void whatIsGrantedIsListed() {
        server.on("GET", "grants", page(GRANT));

        assertThat(run("grant", "list", "--who", "group:lab").out())
                .containsPattern("g1 +group:lab +run:medium +tag:lab +2026-03-02 01:30:00");
    }

    @Test
    void somethingIsGranted() {
        server.on(
                "POST", "grants", "{\"grant\": " + GRANT + ", \"machines\": 3, \"dryRun\": false}");

        Cli.Result result =
                run(
                        "grant",
                        "add",
                        "group:lab",
                        "--may",
                        "run:medium",
                        "--on",
                        "tag:lab",
                        "--until",
                        "2027-01-31T18:00:00Z");

        assertThat(result.out())
                .isEqualTo("granted group:lab run:medium on tag:lab (3 machines now)\n");
        assertThat(server.requests("POST", "grants").getFirst().body())
                .isEqualTo(
                        "{\"who\":\"group:lab\",\"may\":\"run:medium\",\"on\":\"tag:lab\",\"endsAt\":\"2027-01-31T18:00:00Z\"}");
    }

    @Test
    void aTrialGrantsNothing() {
        server.on("POST", "grants", "{\"grant\": null, \"machines\": 3, \"dryRun\": true}");

        assertThat(run("grant", "add", "user:1", "--may", "edit", "--on", "*", "--dry-run").out())
                .startsWith("would grant user:1 edit on *");
    }

    @Test
    void aGrantIsTakenAway() {
        server.on("DELETE", "grants/g1", "");

        assertThat(run("grant", "rm", "g1").out()).isEqualTo("taken away\n");
    }

    @Test
    void somebodyIsTriedOut() {
        server.on(
                "POST",
                "grants/test",
                "{\"subject\": \"user:1\", \"allowed\": true, \"right\": \"run:low\", \"why\": \"by grant\", \"by\": ["
                        + GRANT
                        + "]}");

        assertThat(run("grant", "test", "ann", "--action", "host.check", "--on", "web1").out())
                .isEqualTo("yes, by grant\n  group:lab run:medium on tag:lab\n");
    }

    @Test
    void aRefusalIsSaid() {
        server.on(
                "POST",
                "grants/test",
                """
                {"subject": "user:1", "allowed": false, "right": "run:high", "why": "The grants do not reach db1.", "by": []}
                """);

        assertThat(run("grant", "test", "ann", "--action", "apt.upgrade", "--on", "db1").out())
                .isEqualTo("no: The grants do not reach db1.\n");
    }
}
