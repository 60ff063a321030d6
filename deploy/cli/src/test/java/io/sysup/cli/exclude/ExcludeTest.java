package io.sysup.cli.exclude;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExcludeTest extends StubTest {

    private static final String RULE =
            """
            {"id": "r1", "name": "databases", "on": "tag:db", "packages": ["postgresql-*", "libpq5"],
             "reason": "They do that themselves.", "until": "2027-12-20T00:00:00Z", "ended": false,
             "createdAt": "2027-03-02T01:30:00Z", "createdBy": "client:ops",
             "updatedAt": "2027-03-02T01:30:00Z", "updatedBy": "client:ops", "version": 3}
            """;

    @BeforeEach
    void aRule() {
        server.on("GET", "package-excludes", "{\"items\": [" + RULE + "]}")
                .on("POST", "package-excludes", RULE)
                .on("PUT", "package-excludes/r1", RULE)
                .on("DELETE", "package-excludes/r1", request -> Reply.json(204, ""))
                .on(
                        "POST",
                        "packages/pending/excluded",
                        """
                        {"machines": 7, "concerned": 1, "updates": 2, "security": 1, "items": [
                          {"machineId": "m1", "machine": "db-1", "updates": 2, "security": 1,
                           "packages": ["libpq5", "postgresql-15"]}]}
                        """);
    }

    @Test
    void aRuleIsWrittenDownWithItsReason() {
        Cli.Result result =
                run(
                        "exclude",
                        "add",
                        "databases",
                        "--on",
                        "tag:db",
                        "--package",
                        "postgresql-*,libpq5",
                        "--reason",
                        "They do that themselves.",
                        "--until",
                        "2027-12-20T00:00:00Z");

        assertThat(result.out()).contains("databases", "postgresql-*, libpq5", "holds");
        assertThat(server.requests("POST", "package-excludes").getFirst().body())
                .contains("\"on\":\"tag:db\"", "[\"postgresql-*\",\"libpq5\"]", "2027-12-20");
        assertThat(run("exclude", "add", "databases", "--on", "tag:db").exit()).isEqualTo(2);
    }

    @Test
    void aDryRunTellsWhatItWouldHoldBack() {
        Cli.Result result =
                run(
                        "exclude",
                        "add",
                        "databases",
                        "--on",
                        "tag:db",
                        "--package",
                        "postgresql-*",
                        "--reason",
                        "x",
                        "--dry-run");

        assertThat(result.out())
                .contains("would hold back 2 updates (1 security) on 1 of 7 machines now", "db-1")
                .contains("libpq5, postgresql-15");
        assertThat(server.requests("POST", "package-excludes")).isEmpty();
    }

    @Test
    void rulesAreListedWithWhoAndWhy() {
        assertThat(run("exclude", "list").out())
                .contains("databases", "tag:db", "They do that themselves.", "client:ops");
        assertThat(run("exclude", "show", "DATABASES").out()).contains("made by", "changed by");
        assertThat(run("exclude", "show", "web").exit()).isNotZero();
    }

    @Test
    void anEditSaysTheWholeRuleAgainAndWhichVersionItMeant() {
        run("exclude", "edit", "databases", "--reason", "Another.", "--no-end");

        var request = server.requests("PUT", "package-excludes/r1").getFirst();
        assertThat(request.body())
                .contains("\"reason\":\"Another.\"", "\"on\":\"tag:db\"", "postgresql-*")
                .doesNotContain("until");
        assertThat(request.header("If-Match")).isEqualTo("\"3\"");
        assertThat(run("exclude", "edit", "databases").exit()).isEqualTo(2);
    }

    @Test
    void aRuleIsEndedByItsName() {
        assertThat(run("exclude", "remove", "databases").out()).isEqualTo("databases removed\n");
        assertThat(server.requests("DELETE", "package-excludes/r1")).hasSize(1);
    }
}
