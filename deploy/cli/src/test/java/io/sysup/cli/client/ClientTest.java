package io.sysup.cli.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubTest;
import org.junit.jupiter.api.Test;

class ClientTest extends StubTest {
    private static final String CLIENT =
            """
            {"id": "c1", "label": "nightly", "kind": "script", "scopes": ["read", "operate"], "status": "active",
             "tokenPrefix": "sysup_abcdef", "rateLimitPerMinute": 600, "createdAt": "2026-03-01T01:30:00Z",
             "createdBy": "client:0", "expiresAt": null, "lastSeenAt": "2026-03-02T01:30:00Z", "lastUsedIp": null,
             "useCount": 7, "revokedAt": null, "revokedBy": null%s}
            """;
    private static final String WITH_TOKEN = CLIENT.formatted(", \"token\": \"sysup_abcdefg\"");

    @Test
    void clientsAreListedWithoutTheirTokens() {
        server.on("GET", "api-clients", page(CLIENT.formatted("")));

        assertThat(run("client", "list").out())
                .containsPattern(
                        "c1 +nightly +sysup_abcdef… +read,operate +active +2026-03-02 01:30:00 +never");
    }

    @Test
    void theTokenOfANewOneIsAllThatGoesToTheOutput() {
        server.on("POST", "api-clients", WITH_TOKEN);

        Cli.Result result =
                run("client", "add", "nightly", "--scope", "read,operate", "--rate-limit", "60");

        assertThat(result.out()).isEqualTo("sysup_abcdefg\n");
        assertThat(result.err()).contains("shown this once");
        assertThat(server.requests("POST", "api-clients").getFirst().body())
                .isEqualTo(
                        "{\"label\":\"nightly\",\"kind\":\"script\",\"scopes\":[\"read\",\"operate\"],\"rateLimitPerMinute\":60}");
    }

    @Test
    void aTokenIsReplaced() {
        server.on("POST", "api-clients/c1/rotate", WITH_TOKEN);

        assertThat(run("client", "rotate", "c1", "--yes").out()).isEqualTo("sysup_abcdefg\n");
    }

    @Test
    void aTokenIsRevoked() {
        server.on("DELETE", "api-clients/c1", "");

        assertThat(run("client", "revoke", "c1", "--yes").out()).isEqualTo("revoked\n");
    }
}
