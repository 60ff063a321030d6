package io.sysup.cli.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.Test;

class MessagesTest extends StubTest {

    @Test
    void theyAreListedWithHowOftenTheyWereSeen() {
        server.on(
                "GET",
                "messages",
                """
                {"items": [{"id": "5", "machine": "web-1", "category": "deprecation", "severity": "warning",
                  "occurrences": 12, "lastSeenAt": "2026-03-01T09:00:00Z",
                  "message": "Key is stored in legacy trusted.gpg keyring"}], "nextCursor": null, "total": null}
                """);

        assertThat(run("messages", "list", "--category", "deprecation").out())
                .containsPattern("5 +web-1 +deprecation +12 .*Key is stored in legacy");
        assertThat(server.requests("GET", "messages").getFirst().asked("category"))
                .isEqualTo("deprecation");
    }

    @Test
    void oneOfManyMachinesIsOneRowAndAcknowledgedByItsKey() {
        String key = "a".repeat(64);
        server.on(
                "GET",
                "messages/groups",
                "{\"items\": [{\"key\": \""
                        + key
                        + "\", \"category\": \"deprecation\", \"severity\": \"warning\", \"machines\": 40,"
                        + " \"names\": [\"web-1\", \"web-2\"], \"lastSeenAt\": \"2026-03-01T09:00:00Z\","
                        + " \"message\": \"Key is stored in legacy keyring\"}]}");
        server.on(
                "POST",
                "messages/acknowledge",
                request -> Reply.json(200, "{\"messages\": 40, \"machines\": 40}"));

        assertThat(run("messages", "groups").out())
                .containsPattern(key + " +deprecation +40 .*web-1, web-2, … +Key is stored");
        assertThat(run("messages", "ack", "--key", key).out())
                .isEqualTo("40 messages acknowledged on 40 machines\n");
        assertThat(server.requests("POST", "messages/acknowledge").getFirst().body())
                .contains("\"filter\":{\"key\":\"" + key + "\"}");
    }

    @Test
    void manyAreAcknowledgedAtOnce() {
        server.on(
                "POST",
                "messages/acknowledge",
                request ->
                        Reply.json(200, "{\"dryRun\": true, \"messages\": 40, \"machines\": 7}"));

        assertThat(run("messages", "ack", "--severity", "warning", "--dry-run").out())
                .isEqualTo("40 messages would be acknowledged on 7 machines\n");
        assertThat(server.requests("POST", "messages/acknowledge").getFirst().body())
                .contains("\"filter\":{\"severity\":\"warning\"}", "\"acknowledged\":true");
        run("messages", "ack", "5", "6", "--undo");
        assertThat(server.requests("POST", "messages/acknowledge").getLast().body())
                .contains("\"ids\":[\"5\",\"6\"]", "\"acknowledged\":false");
    }

    @Test
    void nobodyAcknowledgesAllByMistake() {
        assertThat(run("messages", "ack").exit()).isEqualTo(2);
        assertThat(run("messages", "ack", "5", "--severity", "error").exit()).isEqualTo(2);
    }
}
