package io.sysup.execution.shells.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import net.schmizz.sshj.connection.ConnectionException;
import org.junit.jupiter.api.Test;

class CommandInputTest {
    @Test
    void thePasswordIsALine() {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();

        SshShell.send("lab-pass", sent);

        assertThat(sent.toString(StandardCharsets.UTF_8)).isEqualTo("lab-pass\n");
    }

    /** A restricted shell refuses a command by its name, before the password has arrived. */
    @Test
    void aCommandThatEndedBeforeItsInputIsNoLostConnection() {
        assertThatNoException()
                .isThrownBy(() -> {
                    SshShell.send("lab-pass", new Closed());
                    SshShell.send(null, new Closed());
                });
    }

    /** As the library's own, once the server has closed the channel. */
    private static final class Closed extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new ConnectionException("Stream closed");
        }

        @Override
        public void close() throws IOException {
            throw new ConnectionException("Stream closed");
        }
    }
}
