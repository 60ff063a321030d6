package io.sysup.cli.hostkey;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.cli.Cli;
import io.sysup.cli.StubServer.Reply;
import io.sysup.cli.StubTest;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HostKeyTest extends StubTest {

    @BeforeEach
    void aMachine() {
        server.on("GET", "machines", page(machine("1", "web-1")));
        for (String id : new String[] {"k1", "k2"}) {
            server.on("POST", "machines/1/host-keys/" + id + "/approve", hostKey(id, "approved"));
            server.on("POST", "machines/1/host-keys/" + id + "/reject", hostKey(id, "rejected"));
        }
    }

    @Test
    void theOnlyUnknownKeyIsApproved() {
        keys(hostKey("k1", "unknown"));

        Cli.Result result = run("hostkey", "approve", "web-1", "--json");

        assertThat(result.exit()).isZero();
        assertThat(result.json().path("status").asText()).isEqualTo("approved");
    }

    @Test
    void severalKeysNeedAFingerprint() {
        keys(hostKey("k1", "unknown"), hostKey("k2", "unknown"));

        Cli.Result vague = run("hostkey", "approve", "web-1");

        assertThat(vague.exit()).isEqualTo(2);
        assertThat(vague.err()).contains("SHA256:k1", "SHA256:k2");
        assertThat(run("hostkey", "approve", "web-1", "--fingerprint", "SHA256:k2").exit())
                .isZero();
        assertThat(server.requests("POST", "machines/1/host-keys/k1/approve")).isEmpty();
    }

    @Test
    void aChangedKeyIsApprovedOnlyByItsFingerprint() {
        keys(hostKey("k1", "approved"), hostKey("k2", "changed"));

        Cli.Result careless = run("hostkey", "approve", "web-1", "--json");

        assertThat(careless.exit()).isEqualTo(1);
        assertThat(careless.json().path("error").path("kind").asText())
                .isEqualTo("host_key_changed");
        assertThat(server.requests("POST", "machines/1/host-keys/k2/approve")).isEmpty();
        assertThat(run("hostkey", "approve", "web-1", "--fingerprint", "SHA256:k2").exit())
                .isZero();
    }

    @Test
    void anotherFingerprintIsNotApproved() {
        keys(hostKey("k1", "unknown"));

        Cli.Result result = run("hostkey", "approve", "web-1", "--fingerprint", "SHA256:other");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("web-1 has shown no key SHA256:other");
        assertThat(server.requests("POST", "machines/1/host-keys/k1/approve")).isEmpty();
    }

    @Test
    void approvingAgainIsASuccess() {
        keys(hostKey("k1", "approved"));

        Cli.Result result = run("hostkey", "approve", "web-1");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("is approved already");
    }

    @Test
    void aRejectedKeyIsNotApprovedByAccident() {
        keys(hostKey("k1", "rejected"));

        assertThat(run("hostkey", "approve", "web-1").exit()).isEqualTo(1);
    }

    @Test
    void aMachineThatHasNotShownAKeyIsAskedForIt() {
        server.on("POST", "jobs", "{\"jobs\": [%s]}".formatted(job("j1", "web-1", "queued", "")));
        server.on(
                "GET",
                "jobs/j1",
                job("j1", "web-1", "error", "\"error\": {\"kind\": \"host_key_unknown\"}"));
        server.on(
                "GET",
                "machines/1/host-keys",
                request ->
                        server.requests("GET", "jobs/j1").isEmpty()
                                ? Reply.json(page())
                                : Reply.json(page(hostKey("k1", "unknown"))));

        assertThat(run("hostkey", "approve", "web-1").exit()).isZero();
        assertThat(server.requests("POST", "machines/1/host-keys/k1/approve")).hasSize(1);
    }

    @Test
    void aMachineThatCannotBeReachedSaysWhy() {
        keys();
        server.on("POST", "jobs", "{\"jobs\": [%s]}".formatted(job("j1", "web-1", "queued", "")));
        server.on(
                "GET",
                "jobs/j1",
                job(
                        "j1",
                        "web-1",
                        "error",
                        "\"error\": {\"kind\": \"ssh_unreachable\", \"message\": \"port closed\"}"));

        Cli.Result result = run("hostkey", "approve", "web-1", "--json");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.json().path("error").path("kind").asText()).isEqualTo("ssh_unreachable");
    }

    @Test
    void rejectsTheKeyThatWaits() {
        keys(hostKey("k1", "approved"), hostKey("k2", "changed"));

        assertThat(run("hostkey", "reject", "web-1", "--json").json().path("id").asText())
                .isEqualTo("k2");
    }

    @Test
    void withoutANameTheListHoldsWhatWaits() {
        keys(hostKey("k1", "approved"), hostKey("k2", "changed"));

        assertThat(run("hostkey", "list", "--json").json().path("items"))
                .hasSize(1)
                .allMatch(item -> item.path("machine").asText().equals("web-1"));
        assertThat(run("hostkey", "list", "web-1").out()).contains("SHA256:k1", "SHA256:k2");
    }

    private void keys(String... keys) {
        server.on("GET", "machines/1/host-keys", page(keys));
    }

    @Test
    void keysThatOpenSshTrustsAreApproved() throws IOException {
        server.on(
                "POST",
                "machines/known-hosts",
                request ->
                        Reply.json(
                                200,
                                """
                                {"dryRun": true, "lines": 3, "unused": 1, "keys": [
                                  {"line": 1, "machine": "web-1", "keyType": "ssh-ed25519", "fingerprint": "SHA256:x", "verdict": "approved"},
                                  {"line": 2, "machine": "web-2", "keyType": "ssh-rsa", "fingerprint": "SHA256:y", "verdict": "differs"}],
                                  "skipped": [{"line": 3, "reason": "is damaged"}]}
                                """));

        Cli.Result result = run("hostkey", "import", file("known_hosts", "web-1 ..."), "--dry-run");

        assertThat(result.out())
                .contains("would be approved", "left alone: another key is approved")
                .contains("1 keys are of hosts that are no machines here");
        assertThat(result.err()).contains("line 3 is damaged");
        assertThat(server.requests("POST", "machines/known-hosts").getFirst().body())
                .isEqualTo("{\"content\":\"web-1 ...\",\"dryRun\":true}");
    }
}
