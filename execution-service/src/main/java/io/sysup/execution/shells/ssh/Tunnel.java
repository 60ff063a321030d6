package io.sysup.execution.shells.ssh;

import net.schmizz.sshj.common.Message;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.connection.Connection;
import net.schmizz.sshj.connection.channel.direct.DirectConnection;

/** A channel through a jump host; one that opens after it was given up is closed again. */
final class Tunnel extends DirectConnection {
    private volatile boolean givenUp;

    Tunnel(Connection connection, String host, int port) {
        super(connection, host, port);
    }

    @Override
    public void handle(Message message, SSHPacket packet) throws SSHException {
        super.handle(message, packet);
        if (givenUp && message == Message.CHANNEL_OPEN_CONFIRMATION) {
            sendClose();
        }
    }

    void giveUp() {
        givenUp = true;
    }
}
