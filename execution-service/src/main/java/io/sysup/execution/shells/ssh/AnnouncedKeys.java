package io.sysup.execution.shells.ssh;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import net.schmizz.sshj.Service;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.transport.TransportException;

/**
 * Hears the host keys that a server announces (section 2.5 of OpenSSH's PROTOCOL), and leaves all
 * else, and the answer, to the connection of the library. The announcement is the first that comes
 * after a login, so with the first message the line is handed over: the library asks nobody whether
 * a line is still there while another than its connection serves it.
 */
final class AnnouncedKeys implements Service {
    private static final String ANNOUNCEMENT = "hostkeys-00@openssh.com";
    private static final int MOST = 32;

    private final Service connection;
    private final Consumer<List<byte[]>> told;
    private final Consumer<Service> handOver;

    /**
     * @param handOver makes another the one that serves the line
     */
    AnnouncedKeys(Service connection, Consumer<List<byte[]>> told, Consumer<Service> handOver) {
        this.connection = connection;
        this.told = told;
        this.handOver = handOver;
    }

    @Override
    public void handle(Message message, SSHPacket packet) throws SSHException {
        handOver.accept(connection);
        if (message == Message.GLOBAL_REQUEST) {
            int start = packet.rpos();
            hear(packet);
            packet.rpos(start);
        }
        connection.handle(message, packet);
    }

    private void hear(SSHPacket packet) {
        try {
            if (packet.readString().equals(ANNOUNCEMENT)) {
                packet.readBoolean(); // wants an answer
                List<byte[]> keys = new ArrayList<>();
                while (packet.available() > 0) {
                    keys.add(packet.readStringAsBytes());
                    if (keys.size() > MOST) {
                        return;
                    }
                }
                told.accept(keys);
            }
        } catch (Buffer.BufferException e) {
            // nothing is learned from what cannot be read
        }
    }

    @Override
    public void notifyError(SSHException error) {
        connection.notifyError(error);
    }

    @Override
    public void notifyUnimplemented(long sequence) throws SSHException {
        connection.notifyUnimplemented(sequence);
    }

    @Override
    public String getName() {
        return connection.getName();
    }

    @Override
    public void request() throws TransportException {
        connection.request();
    }
}
