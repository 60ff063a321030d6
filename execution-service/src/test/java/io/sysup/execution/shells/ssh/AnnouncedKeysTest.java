package io.sysup.execution.shells.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.schmizz.sshj.Service;
import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.common.SSHPacket;
import org.junit.jupiter.api.Test;

class AnnouncedKeysTest {
    private final List<Message> handled = new ArrayList<>();
    private final List<Service> serving = new ArrayList<>();
    private final List<List<byte[]>> told = new ArrayList<>();
    private final Service connection = new Connection();
    private final AnnouncedKeys announced = new AnnouncedKeys(connection, told::add, serving::add);

    @Test
    void theKeysAreToldAndTheLineIsHandedOver() throws SSHException {
        announced.handle(Message.GLOBAL_REQUEST, announcement("one", "two"));

        assertThat(told).hasSize(1);
        assertThat(told.getFirst()).hasSize(2);
        assertThat(handled).containsExactly(Message.GLOBAL_REQUEST);
        assertThat(serving).containsExactly(connection);
    }

    @Test
    void theLineOfAServerThatAnnouncesNothingIsHandedOverToo() throws SSHException {
        announced.handle(Message.CHANNEL_OPEN_CONFIRMATION, new SSHPacket());

        assertThat(told).isEmpty();
        assertThat(handled).containsExactly(Message.CHANNEL_OPEN_CONFIRMATION);
        assertThat(serving).containsExactly(connection);
    }

    @Test
    void whatCannotBeReadIsLeftToTheConnection() throws SSHException {
        announced.handle(Message.GLOBAL_REQUEST, new SSHPacket(new byte[] {0, 0, 0, 9, 1}));

        assertThat(told).isEmpty();
        assertThat(handled).containsExactly(Message.GLOBAL_REQUEST);
    }

    private static SSHPacket announcement(String... keys) {
        SSHPacket packet = new SSHPacket();
        packet.putString("hostkeys-00@openssh.com").putBoolean(false);
        for (String key : keys) {
            packet.putString(key.getBytes(StandardCharsets.US_ASCII));
        }
        return packet;
    }

    private final class Connection implements Service {
        @Override
        public void handle(Message message, SSHPacket packet) {
            handled.add(message);
        }

        @Override
        public void notifyError(SSHException error) {}

        @Override
        public void notifyUnimplemented(long sequence) {}

        @Override
        public String getName() {
            return "ssh-connection";
        }

        @Override
        public void request() {}
    }
}
