package io.sysup.execution.shells.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.hierynomus.sshj.userauth.certificate.Certificate;
import io.sysup.contracts.machine.HostCertificateSeen;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.contracts.machine.MachineConnection.KnownHostKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.schmizz.sshj.common.Buffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates as ssh-keygen makes them. */
class HostCertificateTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String HOST = "host.test";

    @TempDir private Path keys;

    @BeforeEach
    void signerAndKey() throws Exception {
        keygen("-t", "ed25519", "-N", "", "-f", file("signer"));
        keygen("-t", "ed25519", "-N", "", "-f", file("key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "ecdsa", "rsa"})
    void aSignatureByAnyKindOfKeyOverAnyKindOfKeyCounts(String kind) throws Exception {
        keygen("-t", kind, "-N", "", "-f", file("other"));

        sign("signer", "other", "-h", "-n", HOST);
        assertThat(signer("other", HOST)).isEqualTo(fingerprint("signer"));
        sign("other", "key", "-h", "-n", HOST);
        assertThat(signer("key", HOST)).isEqualTo(fingerprint("other"));
    }

    @Test
    void aPrincipalMayBeAPatternAndMustFitTheAddress() throws Exception {
        sign("signer", "key", "-h", "-n", "10.0.0.7,*.test");

        assertThat(signer("key", HOST)).isEqualTo(fingerprint("signer"));
        assertThat(signer("key", "10.0.0.7")).isEqualTo(fingerprint("signer"));
        assertThat(signer("key", "10.0.0.70")).isNull();
        assertThat(signer("key", "host.test.evil")).isNull();
    }

    @Test
    void oneWithoutPrincipalsSpeaksForNobody() throws Exception {
        sign("signer", "key", "-h");

        assertThat(signer("key", HOST)).isNull();
    }

    /** A regular expression made of such a name would not come to an end, or would not compile. */
    @ParameterizedTest
    @ValueSource(strings = {"*t*t*t*t*t*t*t*t*t*t*t*t*t*t*x", "\\\\E(", "*.test,\\\\E("})
    void aNameThatIsATrapIsARefusal(String names) throws Exception {
        sign("signer", "key", "-h", "-n", names);

        assertThat(assertTimeoutPreemptively(LIMIT, () -> signer("key", "t".repeat(200)))).isNull();
        assertThat(signer("key", HOST)).isNull();
    }

    @Test
    void theCertificateOfAUserIsNoneOfAHost() throws Exception {
        sign("signer", "key", "-n", HOST);

        assertThat(signer("key", HOST)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20200101:20200102", "21000101:21000102"})
    void itCountsWhileItIsValid(String validity) throws Exception {
        sign("signer", "key", "-h", "-n", HOST, "-V", validity);

        assertThat(signer("key", HOST)).isNull();
    }

    @Test
    void itsEndIsToldWhetherItIsValidOrNot() throws Exception {
        sign("signer", "key", "-h", "-n", HOST, "-V", "20200101000000Z:20200102000000Z");
        assertThat(end("signer")).isEqualTo(Instant.parse("2020-01-02T00:00:00Z"));
        assertThat(end("key")).isNull();

        sign("signer", "key", "-h", "-n", HOST);
        assertThat(end("signer")).as("one without an end").isNull();
        sign("signer", "key", "-n", HOST, "-V", "20200101000000Z:20200102000000Z");
        assertThat(end("signer")).as("one of a user").isNull();
    }

    @Test
    void aGateTellsOfACertificateThatIsNotKnownYet() throws Exception {
        sign("signer", "key", "-h", "-n", HOST, "-V", "20200101000000Z:20200102000000Z");
        Instant end = Instant.parse("2020-01-02T00:00:00Z");

        assertThat(news(List.of(fingerprint("signer")), null))
                .contains(new HostCertificateSeen(fingerprint("key"), end));
        assertThat(news(List.of(fingerprint("signer")), end)).isEmpty();
        assertThat(news(List.of(fingerprint("key")), end))
                .as("signed by somebody else by now")
                .contains(new HostCertificateSeen(fingerprint("key"), null));
        assertThat(news(List.of(), end)).as("nobody asked for one").isEmpty();
    }

    private Optional<HostCertificateSeen> news(List<String> signers, Instant known)
            throws IOException {
        var approved = new KnownHostKey("ssh-ed25519", fingerprint("key"), "approved", known);
        MachineConnection machine =
                new MachineConnection(
                        new UUID(1, 2),
                        "web-1",
                        HOST,
                        22,
                        "ops",
                        "password",
                        "secret",
                        null,
                        null,
                        "none",
                        null,
                        1,
                        false,
                        List.of(approved),
                        signers,
                        null);
        HostKeyGate gate =
                new HostKeyGate(
                        machine,
                        List.of(),
                        new UUID(3, 4),
                        () -> null,
                        sighting -> {
                            throw new AssertionError("an approved key is not asked for");
                        });
        assertThat(gate.verify(HOST, 22, certificate("key"))).isTrue();
        return gate.certificateNews();
    }

    private Instant end(String signer) throws IOException {
        return new HostCertificate(certificate("key"))
                .end(List.of(fingerprint(signer)))
                .orElse(null);
    }

    private Certificate<?> certificate(String key) throws IOException {
        return (Certificate<?>) new Buffer.PlainBuffer(blob(key)).readPublicKey();
    }

    @Test
    void outdatedSignaturesDoNotCount() throws Exception {
        keygen("-t", "rsa", "-N", "", "-f", file("other"));
        sign("other", "key", "-h", "-n", HOST, "-t", "ssh-rsa");

        assertThat(signer("key", HOST)).isNull();
    }

    @Test
    void aCriticalOptionThatNobodyUnderstandsIsARefusal() throws Exception {
        sign("signer", "key", "-h", "-n", HOST, "-O", "critical:far-side@test=yes");

        assertThat(signer("key", HOST)).isNull();
    }

    @Test
    void noByteOfItMayBeAnother() throws Exception {
        sign("signer", "key", "-h", "-n", HOST, "-V", "+1h");
        byte[] blob = blob("key");
        int told = 0;
        for (int place = 0; place < blob.length; place++) {
            byte[] other = blob.clone();
            other[place] ^= 1;
            String signer = signer(other);
            assertThat(signer).as("byte " + place).isNotEqualTo(fingerprint("signer"));
            told++;
        }
        assertThat(told).isGreaterThan(300);
    }

    /** Null also when it is no certificate any more. */
    private static String signer(byte[] blob) {
        Object key;
        try {
            key = new Buffer.PlainBuffer(blob).readPublicKey();
        } catch (IOException | RuntimeException e) {
            return null;
        }
        return key instanceof Certificate<?> certificate
                ? new HostCertificate(certificate).signer(HOST).orElse(null)
                : null;
    }

    private String signer(String key, String hostname) throws IOException {
        return new HostCertificate(certificate(key)).signer(hostname).orElse(null);
    }

    private byte[] blob(String key) throws IOException {
        return decoded(file(key) + "-cert.pub");
    }

    private String fingerprint(String key) throws IOException {
        return HostKeyGate.fingerprint(decoded(file(key) + ".pub"));
    }

    private static byte[] decoded(String file) throws IOException {
        return Base64.getDecoder().decode(Files.readString(Path.of(file)).split(" ")[1]);
    }

    private String file(String name) {
        return keys.resolve(name).toString();
    }

    private void sign(String signer, String key, String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of("-s", file(signer), "-I", "test"));
        all.addAll(List.of(words));
        all.add(file(key) + ".pub");
        keygen(all.toArray(String[]::new));
    }

    private static void keygen(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("ssh-keygen", "-q"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).as(command.toString()).isZero();
    }
}
