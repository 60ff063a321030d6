package io.sysup.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A way to a port of this machine that fails when the other end has said so many bytes. */
final class CutLine implements AutoCloseable {
    private static final Duration DRIP = Duration.ofMillis(200);

    private final ServerSocket server;
    private final int target;
    private final AtomicInteger next = new AtomicInteger(Integer.MAX_VALUE);
    private volatile int each = Integer.MAX_VALUE;
    private volatile boolean dripping;

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

    /** What comes after so many bytes comes one by one, five a second. */
    void dripAfter(int bytes) {
        each = bytes;
        dripping = true;
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

    private void pass(Socket from, Socket to, int limit) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            boolean more = passSome(in, out, limit);
            while (more && dripping) {
                LockSupport.parkNanos(DRIP.toNanos());
                more = passSome(in, out, 1);
            }
        } catch (IOException e) {
            // One end is gone, and with it the way.
        }
    }

    /** Returns false at the end of what comes. */
    private static boolean passSome(InputStream in, OutputStream out, int limit)
            throws IOException {
        byte[] piece = new byte[8192];
        int left = limit;
        while (left > 0) {
            int read = in.read(piece, 0, Math.min(left, piece.length));
            if (read < 0) {
                return false;
            }
            out.write(piece, 0, read);
            left -= read;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
