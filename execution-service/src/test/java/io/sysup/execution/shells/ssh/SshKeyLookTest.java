package io.sysup.execution.shells.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import io.sysup.contracts.machine.HostKeySighting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at an SSH server, and at servers that are none. */
@Timeout(60)
class SshKeyLookTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final SshKeyLook look = new SshKeyLook();

    @ParameterizedTest
    @CsvSource({"RSA,3072,ssh-rsa", "EC,256,ecdsa-sha2-nistp256"})
    void theKeyThatTheServerProvesIsSeenWithoutALogin(String kind, int bits, String type)
            throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        generator.initialize(bits);
        KeyPair key = generator.generateKeyPair();
        AtomicInteger logins = new AtomicInteger();
        try (SshServer server = SshServer.setUpDefaultServer()) {
            server.setHost("127.0.0.1");
            server.setKeyPairProvider(KeyPairProvider.wrap(key));
            server.setPasswordAuthenticator((user, password, session) -> {
                logins.incrementAndGet();
                return false;
            });
            server.start();

            HostKeySighting seen = look.at("127.0.0.1", server.getPort()).orElseThrow();

            assertThat(seen.keyType()).isEqualTo(type);
            assertThat(seen.fingerprint())
                    .isEqualTo(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic()));
            assertThat(seen.hostname()).isEqualTo("127.0.0.1");
            assertThat(seen.port()).isEqualTo(server.getPort());
            assertThat(seen.signer()).isNull();
            assertThat(logins).hasValue(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "HTTP/1.1 400 Bad Request\r\n\r\n", "SSH-2.0-x\r\n", "SSH-1.5-old\r\n"})
    void whoProvesNoKeyIsLeftAloneInTime(String greeting) throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
            Thread.ofVirtual()
                    .start(() -> {
                        try (Socket visitor = server.accept()) {
                            visitor.getOutputStream()
                                    .write(greeting.getBytes(StandardCharsets.US_ASCII));
                            over.await();
                        } catch (IOException | InterruptedException e) {
                            // the visitor is gone
                        }
                    });
            long began = System.nanoTime();

            assertThat(look.at("127.0.0.1", server.getLocalPort())).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(12));
        } finally {
            over.countDown();
        }
    }

    @Test
    void nobodyIsWhereNobodyListens() throws IOException {
        ServerSocket gone = new ServerSocket(0, 1, HERE);
        gone.close();

        assertThat(look.at("127.0.0.1", gone.getLocalPort())).isEmpty();
    }
}
