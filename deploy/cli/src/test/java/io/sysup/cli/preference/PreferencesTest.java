package io.sysup.cli.preference;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest extends StubTest {
    private static final String COLUMNS = "preferences/machines.columns";

    @Test
    void whatWasChosenIsListedInItsOrder() {
        server.on(
                "GET",
                "preferences",
                """
                {"values": {"machines.columns": ["kind", "status"], "zoom": 90, "theme": "dark"}}
                """);

        assertThat(run("preferences", "list").out())
                .containsPattern("machines.columns +kind,status")
                .containsPattern("zoom +90")
                .containsPattern("theme +dark");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind, status  | [~kind~,~status~]",
                "[~kind~]      | [~kind~]",
                "dark          | ~dark~",
                "90            | 90",
                "true          | true",
            })
    void aValueIsWrittenAsPeopleWriteIt(String written, String sent) {
        server.on("PUT", COLUMNS, request -> Reply.json(204, ""));

        run("preferences", "set", "machines.columns", written.replace('~', '"'));

        assertThat(server.requests("PUT", COLUMNS).getFirst().body())
                .isEqualTo("{\"value\":" + sent.replace('~', '"') + "}");
    }

    @Test
    void whatTheServerDoesNotTakeIsTold() {
        server.on("PUT", COLUMNS, request -> Reply.problem(400, "validation", "Must be a list."));

        Cli.Result result = run("preferences", "set", "machines.columns", "kind");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("Must be a list.");
    }

    @Test
    void aChoiceIsTakenBack() {
        server.on("DELETE", COLUMNS, request -> Reply.json(204, ""));

        assertThat(run("preferences", "reset", "machines.columns").out())
                .isEqualTo("machines.columns is as usual\n");
        assertThat(server.requests("DELETE", COLUMNS)).hasSize(1);
    }
}
