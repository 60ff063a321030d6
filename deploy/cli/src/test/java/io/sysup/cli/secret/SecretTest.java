package io.sysup.cli.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretTest extends StubTest {

    @Test
    void theStatusTellsWhatEachKeySeals() {
        server.on("GET", "secrets", secrets("waiting", "[\"host-b:7\"]", 0, 12, 0));

        String out = run("secret", "status").out();

        assertThat(out)
                .contains("keyset: /home/kek.json")
                .containsPattern("222 +0 +unused")
                .containsPattern("111 +12 +seals new secrets")
                .containsPattern("100 +0 +retired")
                .contains("waiting for replicas that do not have the key yet: host-b:7");
    }

    @Test
    void aRotationIsWaitedForUntilItIsOver() {
        var looks =
                new ArrayDeque<>(
                        List.of(
                                secrets("resealing", "[]", 5, 7, 0),
                                secrets("finished", "[]", 12, 0, 0)));
        server.on(
                "POST",
                "secrets/rotation",
                request -> Reply.json(202, secrets("waiting", "[]", 0, 12, 0)));
        server.on("GET", "secrets", request -> Reply.json(looks.remove()));

        Cli.Result result = run("secret", "rotate", "--wait");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualTo("finished: 12 credentials sealed anew with 222\n");
    }

    @Test
    void oneThatIsLeftWithUnreadableCredentialsIsNotWaitedForInVain() {
        server.on(
                "POST",
                "secrets/rotation",
                request -> Reply.json(202, secrets("waiting", "[]", 0, 12, 0)));
        server.on("GET", "secrets", secrets("resealing", "[]", 11, 1, 1));

        Cli.Result result = run("secret", "rotate", "--wait");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err())
                .contains("1 to go; 1 of them cannot be opened and have to be stored again: web-1");
    }

    @Test
    void aKeyThatIsNeededIsNotRetired() {
        server.on(
                "DELETE",
                "secrets/keys/111",
                request -> Reply.problem(409, "conflict", "12 stored credentials need it."));
        server.on("DELETE", "secrets/keys/100", secrets("finished", "[]", 12, 0, 0));

        assertThat(run("secret", "retire", "111").err()).contains("12 stored credentials need it");
        assertThat(run("secret", "retire", "100").out()).isEqualTo("the key 100 is retired\n");
        assertThat(cli().atTerminal().typing("n\n").run("secret", "retire", "100").exit())
                .isEqualTo(1);
        assertThat(server.requests("DELETE", "secrets/keys/100")).hasSize(1);
    }

    private static String secrets(
            String state, String waitsFor, int resealed, int remaining, int unreadable) {
        String finished = state.equals("finished") ? "\"2026-03-01T09:05:00Z\"" : "null";
        return """
        {"source": "/home/kek.json", "addsKeys": true, "trouble": null, "replicas": [],
         "keys": [
          {"id": "222", "sealing": false, "atHand": true, "credentials": 0, "knownSince": "2026-03-01T09:00:00Z"},
          {"id": "111", "sealing": true, "atHand": true, "credentials": 12, "knownSince": "2026-02-01T09:00:00Z"},
          {"id": "100", "sealing": false, "atHand": false, "credentials": 0, "knownSince": "2026-01-01T09:00:00Z",
           "retiredAt": "2026-02-02T09:00:00Z"}],
         "rotations": [{"keyId": "222", "state": "%s", "waitsFor": %s, "resealed": %d, "remaining": %d,
           "unreadable": %d, "unreadableMachines": ["web-1"], "finishedAt": %s}]}
        """
                .formatted(state, waitsFor, resealed, remaining, unreadable, finished);
    }
}
