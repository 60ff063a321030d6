package io.sysup.kit.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A way to a port of this machine that can fall silent as a network does: what is sent gets lost,
 * and nobody is told. Connections made afterwards work.
 */
public final class SilentLine implements AutoCloseable {
    private final ServerSocket server;
    private final int target;
    private final List<Way> ways = new CopyOnWriteArrayList<>();

    private SilentLine(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    public static SilentLine to(int target) throws IOException {
        return at(0, target);
    }

    /** At a port of one's choice, at which nobody answered before. */
    public static SilentLine at(int port, int target) throws IOException {
        var near = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        var line = new SilentLine(near, target);
        Thread.ofVirtual().start(line::accept);
        return line;
    }

    public int port() {
        return server.getLocalPort();
    }

    public void fallSilent() {
        ways.forEach(way -> way.silent = true);
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Way way =
                        new Way(
                                server.accept(),
                                new Socket(InetAddress.getLoopbackAddress(), target));
                ways.add(way);
                Thread.ofVirtual().start(() -> way.pass(way.near, way.far));
                Thread.ofVirtual().start(() -> way.pass(way.far, way.near));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Way way : ways) {
            way.near.close();
            way.far.close();
        }
    }

    private static final class Way {
        private static final int BUFFER = 8192;

        private final Socket near;
        private final Socket far;
        private volatile boolean silent;

        Way(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        void pass(Socket from, Socket to) {
            byte[] buffer = new byte[BUFFER];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (!silent) {
                        out.write(buffer, 0, read);
                    }
                }
                if (!silent) {
                    to.shutdownOutput();
                }
            } catch (IOException e) {
                // One end is gone, and with it the way.
            }
        }
    }
}
