package io.sysup.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * A way to a port of this machine as over a bad radio link: about 1 KB a second in each direction,
 * and now and then a second in which nothing comes, as when what was lost is sent again.
 */
final class SlowLine implements AutoCloseable {
    private static final int PIECE = 100;
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int LOST_ONE_IN = 20;
    private static final Duration SENT_AGAIN = Duration.ofSeconds(1);

    private final ServerSocket server;
    private final int target;
    private final List<Socket> ends = new CopyOnWriteArrayList<>();

    private SlowLine(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    static SlowLine to(int target) throws IOException {
        var line = new SlowLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
        Thread.ofVirtual().start(line::accept);
        return line;
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket near = server.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                ends.addAll(List.of(near, far));
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private static void pass(Socket from, Socket to) {
        byte[] piece = new byte[PIECE];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int passed = 0;
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                boolean lost = ++passed % LOST_ONE_IN == 0;
                LockSupport.parkNanos((lost ? SENT_AGAIN : PAUSE).toNanos());
                out.write(piece, 0, read);
            }
        } catch (IOException e) {
            // One end is gone, and with it the way.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket end : ends) {
            end.close();
        }
    }
}
