package io.sysup.execution.shells.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

class LoginTurnTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final Semaphore turns = new Semaphore(1);

    @Test
    void aMachineThatDoesNotAnswerTakesNoTurn() throws IOException {
        int closed;
        try (ServerSocket server = new ServerSocket(0, 1, HERE)) {
            closed = server.getLocalPort();
        }
        LoginTurn turn = new LoginTurn(turns, line -> {});

        assertThatThrownBy(() -> turn.createSocket(HERE, closed)).isInstanceOf(IOException.class);

        assertThat(turns.availablePermits()).isOne();
        turn.end();
        assertThat(turns.availablePermits()).isOne();
    }

    @Test
    void oneThatAnswersKeepsItsTurnUntilTheLoginIsOver() throws IOException {
        LoginTurn turn = new LoginTurn(turns, line -> {});
        try (ServerSocket server = new ServerSocket(0, 1, HERE);
                Socket socket = turn.createSocket(HERE, server.getLocalPort(), HERE, 0)) {
            assertThat(socket.isConnected()).isTrue();
            assertThat(turns.availablePermits()).isZero();
        }

        turn.end();
        turn.end();
        assertThat(turns.availablePermits()).isOne();
    }
}
