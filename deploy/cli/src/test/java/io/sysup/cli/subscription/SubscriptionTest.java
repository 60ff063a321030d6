package io.sysup.cli.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubscriptionTest extends StubTest {
    private static final String MONDAY =
            """
            {"id": "s1", "name": "monday", "kind": "global", "where": "tag:prod", "cron": "0 7 * * 1",
             "timezone": "Europe/Paris", "enabled": true, "nextRunAt": "2026-03-02T06:00:00Z",
             "channels": [{"id": "c1", "name": "managers"}], "version": 3,
             "last": {"state": "sent"}}
            """;

    @BeforeEach
    void thereIsOne() {
        server.on("GET", "subscriptions", "{\"items\": [" + MONDAY + "]}");
        server.on(
                "GET",
                "notifications/channels",
                "{\"items\": [{\"id\": \"c1\", \"name\": \"managers\", \"kind\": \"email\"}]}");
    }

    @Test
    void whatIsGivenIsWantedAndChannelsAreFoundByName() {
        server.on("POST", "subscriptions", MONDAY);

        Cli.Result result =
                run(
                        "subscription",
                        "add",
                        "monday",
                        "--cron",
                        "0 7 * * 1",
                        "--timezone",
                        "Europe/Paris",
                        "--where",
                        "tag:prod",
                        "--language",
                        "fr",
                        "--to",
                        "managers");

        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.out()).contains("monday added, first mail at");
        assertThat(server.requests("POST", "subscriptions"))
                .singleElement()
                .satisfies(sent ->
                        assertThat(sent.body())
                                .contains(
                                        "\"kind\":\"global\"",
                                        "\"where\":\"tag:prod\"",
                                        "\"language\":\"fr\"",
                                        "\"channels\":[\"c1\"]"));
    }

    @Test
    void theListSaysWhenTheNextOneComesAndWhatBecameOfTheLast() {
        assertThat(run("subscription", "list").out())
                .contains("monday", "tag:prod", "0 7 * * 1", "managers", "sent");
    }

    @Test
    void whatBecameOfItsMailsIsTold() {
        server.on(
                "GET",
                "subscriptions/s1/mailings",
                """
                {"items": [{"slotAt": "2026-03-02T06:00:00Z", "trigger": "cron", "state": "sent", "reportId": "r1",
                  "deliveries": [{"channel": "managers", "state": "pending", "error": "The relay is away."}]}]}
                """);

        assertThat(run("subscription", "mailings", "monday").out())
                .contains("managers: pending", "The relay is away.", "r1");
    }

    @Test
    void itIsSwitchedOffSentAndRemovedInTheVersionThatWasSeen() {
        server.on("PATCH", "subscriptions/s1", MONDAY);
        server.on("POST", "subscriptions/s1/send", "{\"id\": \"m1\", \"state\": \"making\"}");
        server.on("DELETE", "subscriptions/s1", request -> Reply.json(204, ""));

        assertThat(run("subscription", "edit", "monday", "--enabled", "false").exit()).isZero();
        assertThat(run("subscription", "send", "monday").out()).contains("is being made");
        assertThat(run("subscription", "remove", "monday").out()).contains("monday removed");

        assertThat(server.requests("PATCH", "subscriptions/s1"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.body()).contains("\"enabled\":false"));
        assertThat(run("subscription", "edit", "monday").exit()).isEqualTo(2);
    }
}
