package io.sysup.hermes.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.sysup.kit.diagnosis.Finding;
import io.sysup.kit.diagnosis.Finding.Level;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With certificates that the tool of the JDK makes. */
class CertificatesTest {
    private static final String PASSWORD = "open-sesame";

    @TempDir static Path folder;
    private static Path store = Path.of("");

    /** A program that starts slowly: one for all. */
    @BeforeAll
    static void aCertificateOfTenDays() throws IOException, InterruptedException {
        store = folder.resolve("own.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "own",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-validity",
                "10");
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new java.util.ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
    }

    private static List<Finding> findings(Map<String, String> settings) {
        Config config =
                new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build();
        return new Certificates(config, InstantSource.system()).findings();
    }

    @Test
    void withoutCertificatesThereIsNothingToSay() {
        assertThat(findings(Map.of("sysup.oidc.issuer", "http://127.0.0.1:1/realm"))).isEmpty();
    }

    @Test
    void theOwnOneIsReadFromAKeyStore() {
        List<Finding> found =
                findings(
                        Map.of(
                                "quarkus.http.ssl.certificate.key-store-file",
                                store.toString(),
                                "quarkus.http.ssl.certificate.key-store-password",
                                PASSWORD));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().level()).isEqualTo(Level.WARNING);
        assertThat(found.getFirst().message()).contains("holds for 9 days");
    }

    @Test
    void theOwnOneIsReadFromAFile() throws Exception {
        Path pem = folder.resolve("own.pem");
        keytool("-exportcert", "-rfc", "-alias", "own", "-file", pem.toString());

        assertThat(findings(Map.of("quarkus.http.ssl.certificate.files", pem.toString())))
                .extracting(Finding::level)
                .containsExactly(Level.WARNING);
        Files.writeString(pem, "no certificate");
        assertThat(findings(Map.of("quarkus.http.ssl.certificate.files", pem.toString())))
                .extracting(Finding::level)
                .containsExactly(Level.ERROR);
    }

    @Test
    void aProviderWhoseCertificateIsNotAcceptedIsTold() throws Exception {
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        try (var server =
                context.getServerSocketFactory()
                        .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual()
                    .start(() -> {
                        try (Socket visitor = server.accept();
                                InputStream in = visitor.getInputStream()) {
                            in.read();
                        } catch (IOException e) {
                            // The visitor does not like us.
                        }
                    });

            List<Finding> found =
                    findings(
                            Map.of(
                                    "sysup.oidc.issuer",
                                    "https://localhost:"
                                            + server.getLocalPort()
                                            + "/realms/fleet"));

            assertThat(found).extracting(Finding::level).containsExactly(Level.ERROR);
            assertThat(found.getFirst().message())
                    .startsWith("The certificate of localhost is not accepted");
        }
    }

    @ParameterizedTest
    @CsvSource({"P-1D, ERROR", "P2D, ERROR", "P10D, WARNING", "P29D, WARNING", "P31D, OK"})
    void anEndIsToldInTime(Duration left, Level level) {
        Instant now = Instant.parse("2026-11-30T10:00:00Z");

        assertThat(Certificates.judged("x", "It", now.plus(left), now, "Renew it.").level())
                .isEqualTo(level);
    }
}
