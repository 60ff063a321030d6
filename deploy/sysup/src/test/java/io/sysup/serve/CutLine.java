package io.sysup.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A way to a port of this machine that breaks when the other end has said so many bytes. */
final class CutLine implements AutoCloseable {
    private final ServerSocket server;
    private final int target;
    private volatile int each = Integer.MAX_VALUE;
    private final AtomicInteger next = new AtomicInteger(Integer.MAX_VALUE);

    private CutLine(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    static CutLine to(int target) throws IOException {
        var line = new CutLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
        Thread.ofVirtual().start(line::accept);
        return line;
    }

    int port() {
        return server.getLocalPort();
    }

    void cutEachAfter(int bytes) {
        each = bytes;
    }

    void cutNextAfter(int bytes) {
        next.set(bytes);
    }

    private void accept() {
        try {
            while (!server.isClosed()) {
                Socket near = server.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                int limit = Math.min(each, next.getAndSet(Integer.MAX_VALUE));
                Thread.ofVirtual().start(() -> pass(near, far, Integer.MAX_VALUE));
                Thread.ofVirtual().start(() -> pass(far, near, limit));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private static void pass(Socket from, Socket to, int limit) {
        byte[] piece = new byte[8192];
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            int left = limit;
            while (left > 0) {
                int read = in.read(piece, 0, Math.min(left, piece.length));
                if (read < 0) {
                    break;
                }
                out.write(piece, 0, read);
                left -= read;
            }
        } catch (IOException e) {
            // One end is gone, and with it the way.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
