package io.sysup.cli.hostkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.Cli;
import io.sysup.cli.StubTest;
import io.sysup.cli.json.Json;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SignerTest extends StubTest {

    private static final String LINE = "ssh-ed25519 AAAA ca@example\n";

    @Test
    void aSignerIsTrustedForTheMachinesOfATag() throws IOException {
        server.on("POST", "host-signers", signer("s1", "office", "\"prod\""));

        Cli.Result result =
                run(
                        "hostkey",
                        "signer",
                        "add",
                        "office",
                        "--key",
                        file("ca.pub", LINE),
                        "--tag",
                        "prod");

        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("SHA256:s1 are trusted for tag:prod");
        JsonNode sent =
                Json.parse(server.requests("POST", "host-signers").getFirst().body()).orElseThrow();
        assertThat(Json.text(sent, "publicKey")).isEqualTo(LINE);
        assertThat(Json.text(sent, "tag")).isEqualTo("prod");
    }

    @Test
    void aFileThatIsNotThereIsAMistakeOfTheCall() {
        Cli.Result result = run("hostkey", "signer", "add", "office", "--key", "/nowhere.pub");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("--key: there is no file /nowhere.pub");
    }

    @Test
    void aPrivateKeyIsNotSent() throws IOException {
        String key = file("ca", "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n");

        Cli.Result result = run("hostkey", "signer", "add", "office", "--key", key);

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("is a private key");
        assertThat(server.requests("POST", "host-signers")).isEmpty();
    }

    @Test
    void theListSaysForWhomEachSpeaks() {
        server.on(
                "GET",
                "host-signers",
                page(signer("s1", "office", "null"), signer("s2", "lab", "\"lab\"")));

        assertThat(run("hostkey", "signer", "list").out())
                .contains("office", "all machines", "SHA256:s2", "tag:lab");
    }

    @Test
    void oneIsRemovedByItsName() {
        server.on("GET", "host-signers", page(signer("s1", "office", "null")));
        server.on("DELETE", "host-signers/s1", "");

        assertThat(run("hostkey", "signer", "remove", "OFFICE", "--yes").out())
                .contains("office is trusted no more");
        assertThat(server.requests("DELETE", "host-signers/s1")).hasSize(1);
        assertThat(run("hostkey", "signer", "remove", "other", "--yes").exit()).isNotZero();
        assertThat(server.requests("DELETE", "host-signers/s1")).hasSize(1);
    }

    private static String signer(String id, String name, String tag) {
        return """
        {"id": "%s", "name": "%s", "keyType": "ssh-ed25519", "fingerprint": "SHA256:%s", "tag": %s,
         "createdAt": "2026-03-01T09:00:00Z"}
        """
                .formatted(id, name, id, tag);
    }
}
