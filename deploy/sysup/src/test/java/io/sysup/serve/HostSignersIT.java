package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Host keys that need no person, shown by the SSH server of a real host. */
class HostSignersIT {
    private static final int HOST = 3;
    private static final String CONFIG = "/etc/ssh/sshd_config.d/signed.conf";

    private final Rest rest = Product.shared().rest();
    @TempDir private Path folder;
    private String signer = "";
    private String trusted = "";
    private String machine = "";

    @BeforeEach
    void aSignerThatIsTrusted() throws IOException {
        signer = new Keygen(folder).newKey("ed25519 256", "RFC4716", "");
        Rest.Answer added =
                rest.post(
                        "/api/v1/host-signers",
                        Map.of("name", "it-ca", "publicKey", Keygen.read(signer + ".pub")));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        trusted = added.json().get("id").asText();
    }

    @AfterEach
    void nobodyIsTrusted() {
        rest.delete("/api/v1/host-signers/" + trusted);
        if (!machine.isEmpty()) {
            rest.removeMachine(machine);
        }
    }

    @AfterAll
    static void hostAsItWas() {
        Lab.run("reset", HOST);
    }

    /** The first key and the next one are trusted, one that nobody signed is not. */
    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "ecdsa", "rsa"})
    void nobodyIsAskedWhileEachNewKeyComesSigned(String kind) throws IOException {
        newHostKey(kind);
        certify("-n", "127.0.0.1", "-V", "+1h");
        register();

        ok("host.check");
        ok("apt.analyze");
        assertThat(keys().findValuesAsText("decidedBy")).containsExactly("signer:it-ca");

        newHostKey(kind);
        certify("-n", "127.0.0.1", "-V", "+1h");
        ok("host.check");
        assertThat(keys().findValuesAsText("status")).containsExactly("rejected", "approved");

        newHostKey(kind);
        assertThat(kindOf(rest.run("host.check", machine))).isEqualTo("host_key_changed");
        assertThat(rest.machine(machine).get("hostKey").asText()).isEqualTo("changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-h -n another.host -V +1h",
                "-h -n 127.0.0.1 -V 20200101:20200102",
                "-h -V +1h",
                "-n 127.0.0.1 -V +1h"
            })
    void aCertificateOfSomethingElseIsNone(String words) throws IOException {
        newHostKey("ed25519");
        show(words.split(" "));
        register();

        assertThat(kindOf(rest.run("host.check", machine))).isEqualTo("host_key_unknown");

        rest.approveHostKey(machine);
        ok("host.check");
    }

    @Test
    void aKeyIsAskedForAgainWhenItsSignerIsTrustedNoMore() throws IOException {
        newHostKey("ed25519");
        certify("-n", "127.0.0.1", "-V", "+1h");
        register();
        ok("host.check");

        assertThat(rest.delete("/api/v1/host-signers/" + trusted).status()).isEqualTo(204);

        assertThat(kindOf(rest.run("host.check", machine))).isEqualTo("host_key_unknown");
    }

    /** As UpdateHostKeys of OpenSSH: told after the login, and proven by a signature. */
    @ParameterizedTest
    @ValueSource(strings = {"ecdsa", "rsa", "ed25519"})
    void aKeyThatWasProvenBehindTheApprovedOneIsNoSurpriseLater(String kind) {
        newHostKey("ed25519");
        register();
        rest.run("host.check", machine);
        rest.approveHostKey(machine);
        ok("host.check");

        onHost(
                "ssh-keygen -q -t "
                        + kind
                        + " -N '' -f /etc/ssh/signed_key_next; echo HostKey /etc/ssh/signed_key_next >>"
                        + CONFIG
                        + "; "
                        + LoginsIT.ANEW);
        ok("host.check");
        Rest.await(() -> statuses().equals(List.of("approved", "approved")));
        assertThat(keys().get(1).get("origin").asText()).isEqualTo("learned");

        onHost("echo HostKey /etc/ssh/signed_key_next >" + CONFIG + "; " + LoginsIT.ANEW);
        ok("host.check");
        Rest.await(() -> statuses().equals(List.of("rejected", "approved")));

        newHostKey("ed25519");
        assertThat(kindOf(rest.run("host.check", machine))).isEqualTo("host_key_changed");
        assertThat(statuses()).containsExactly("rejected", "approved", "changed");
    }

    @Test
    void theFirstKeyIsAcceptedInTheNetworksOfAPolicyAndTheNextOneIsNot() {
        String policy = policy("accept_first", List.of("127.0.0.0/8"));
        try {
            newHostKey("ed25519");
            register();

            ok("host.check");
            assertThat(keys().findValuesAsText("decidedBy")).containsExactly("policy:it-policy");

            newHostKey("ed25519");
            assertThat(kindOf(rest.run("host.check", machine))).isEqualTo("host_key_changed");
        } finally {
            rest.delete("/api/v1/host-key-policies/" + policy);
        }
    }

    @Test
    void whereAPolicySaysNeverOnlyASignatureLetsANewKeyPass() throws IOException {
        String policy = policy("never", List.of());
        try {
            newHostKey("ed25519");
            register();
            assertThat(kindOf(rest.run("host.check", machine))).isEqualTo("host_key_rejected");

            certify("-n", "127.0.0.1", "-V", "+1h");
            ok("host.check");
            assertThat(keys().findValuesAsText("decidedBy")).containsExactly("signer:it-ca");
        } finally {
            rest.delete("/api/v1/host-key-policies/" + policy);
        }
    }

    private String policy(String firstKey, List<String> ranges) {
        Rest.Answer added =
                rest.post(
                        "/api/v1/host-key-policies",
                        Map.of("name", "it-policy", "firstKey", firstKey, "ranges", ranges));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return added.json().get("id").asText();
    }

    private List<String> statuses() {
        return keys().findValuesAsText("status");
    }

    private void register() {
        machine =
                rest.addMachine(
                        "signed", HOST, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
    }

    private void certify(String... words) throws IOException {
        show(Stream.concat(Stream.of("-h"), Stream.of(words)).toArray(String[]::new));
    }

    /** The host shows this certificate of its key. */
    private void show(String... words) throws IOException {
        Path key = folder.resolve("host.pub");
        Files.writeString(key, onHost("cat /etc/ssh/signed_key.pub"));
        Keygen.sign(
                signer,
                Stream.concat(Stream.of(words), Stream.of(key.toString())).toArray(String[]::new));
        String certificate = Keygen.read(folder.resolve("host-cert.pub").toString()).strip();
        onHost(
                "echo '"
                        + certificate
                        + "' >/etc/ssh/signed_key-cert.pub; echo HostCertificate /etc/ssh/signed_key-cert.pub >>"
                        + CONFIG
                        + "; "
                        + LoginsIT.ANEW);
    }

    /** The only one that the host has, without a certificate. */
    private static void newHostKey(String kind) {
        onHost(
                "sed -i '/^HostKey /d' /etc/ssh/sshd_config.d/lab.conf; rm -f /etc/ssh/signed_key*; ssh-keygen -q -t "
                        + kind
                        + " -N '' -f /etc/ssh/signed_key; echo HostKey /etc/ssh/signed_key >"
                        + CONFIG
                        + "; "
                        + LoginsIT.ANEW);
    }

    private void ok(String action) {
        JsonNode job = rest.run(action, machine);
        assertThat(job.get("state").asText()).as(Json.write(job)).isIn("ok", "warning");
    }

    private static String kindOf(JsonNode job) {
        return job.at("/error/kind").asText();
    }

    private JsonNode keys() {
        return rest.get("/api/v1/machines/" + machine + "/host-keys").json().get("items");
    }

    private static String onHost(String command) {
        return Lab.run("exec", HOST, "sh", "-c", command);
    }
}
