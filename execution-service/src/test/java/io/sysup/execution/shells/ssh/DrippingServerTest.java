package io.sysup.execution.shells.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sysup.contracts.error.ErrorKind;
import io.sysup.contracts.machine.MachineConnection;
import io.sysup.execution.machine.Machines;
import io.sysup.execution.shell.ShellException;
import io.sysup.kit.ids.Ids;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that never fall silent and never come to an end. */
@Timeout(30)
class DrippingServerTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int KEY_EXCHANGE_PACKET = 35_000;

    private final CountDownLatch over = new CountDownLatch(1);
    private final SshConnector connector =
            new SshConnector(Ssh.limits(LIMIT), new Machines(null), InstantSource.system());

    @AfterEach
    void endServers() {
        over.countDown();
    }

    /** Before the greeting lines of any text may come; after it the packet of the key exchange. */
    @ParameterizedTest
    @ValueSource(strings = {"", "SSH-2.0-drip\r\n"})
    void aServerThatSendsAByteNowAndThenHoldsNobodyLongerThanALoginMayTake(String greeting)
            throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
            drip(server, greeting);
            MachineConnection machine =
                    Ssh.machine("slow", HERE.getHostAddress(), server.getLocalPort());
            long began = System.nanoTime();

            assertThatThrownBy(() -> connector.connect(machine, Ids.next()))
                    .isInstanceOfSatisfying(
                            ShellException.class,
                            e -> {
                                assertThat(e.failure().kind()).isEqualTo(ErrorKind.SSH_TIMEOUT);
                                assertThat(e.failure().message())
                                        .endsWith("was not over after 2 s.");
                            });
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(LIMIT, LIMIT.multipliedBy(4));
        }
    }

    @Test
    void thoseWhoWaitForTheirTurnAreNotCutOff() throws Exception {
        try (LoginDeadline deadline = new LoginDeadline(Duration.ofMillis(1))) {
            assertThat(deadline.passed()).isFalse();
            CountDownLatch closed = new CountDownLatch(1);

            deadline.begin(closed::countDown);

            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(deadline.passed()).isTrue();
        }
    }

    private void drip(ServerSocket server, String greeting) {
        Thread.ofVirtual()
                .start(() -> {
                    try (Socket socket = server.accept()) {
                        OutputStream out = socket.getOutputStream();
                        out.write(greeting.getBytes(StandardCharsets.US_ASCII));
                        out.write(
                                new byte[] {
                                    0,
                                    0,
                                    (byte) (KEY_EXCHANGE_PACKET >> 8),
                                    (byte) KEY_EXCHANGE_PACKET
                                });
                        while (!over.await(50, TimeUnit.MILLISECONDS)) {
                            out.write('.');
                            out.flush();
                        }
                    } catch (IOException | InterruptedException e) {
                        // the client is gone
                    }
                });
    }
}
