package io.sysup.inventory.discovery;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Servers of all kinds on addresses of this machine. */
final class Hosts implements AutoCloseable {
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<ServerSocket> servers = new ArrayList<>();
    private final AtomicInteger visitors = new AtomicInteger();
    private int port;

    /** What a server does with a visitor. */
    interface Host {
        void meet(Socket visitor, CountDownLatch over) throws IOException, InterruptedException;
    }

    static Host saying(byte[] bytes) {
        return (visitor, over) -> {
            visitor.getOutputStream().write(bytes);
            visitor.shutdownOutput();
        };
    }

    static Host silent() {
        return (visitor, over) -> over.await();
    }

    static Host dripping() {
        return (visitor, over) -> {
            OutputStream out = visitor.getOutputStream();
            while (!over.await(50, TimeUnit.MILLISECONDS)) {
                out.write('.');
                out.flush();
            }
        };
    }

    /** All on one port, which the first one chooses. */
    Hosts at(String address, Host host) {
        try {
            ServerSocket server = new ServerSocket(port, 64, InetAddress.getByName(address));
            port = server.getLocalPort();
            serve(server, host);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    int visitors() {
        return visitors.get();
    }

    void serve(ServerSocket server, Host host) {
        servers.add(server);
        Thread.ofVirtual()
                .start(() -> {
                    while (!server.isClosed()) {
                        try {
                            Socket visitor = server.accept();
                            visitors.incrementAndGet();
                            Thread.ofVirtual().start(() -> meet(visitor, host));
                        } catch (IOException closed) {
                            return;
                        }
                    }
                });
    }

    private void meet(Socket visitor, Host host) {
        try (visitor) {
            host.meet(visitor, over);
        } catch (IOException | InterruptedException e) {
            // the visitor is gone
        }
    }

    @Override
    public void close() {
        over.countDown();
        for (ServerSocket server : servers) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
