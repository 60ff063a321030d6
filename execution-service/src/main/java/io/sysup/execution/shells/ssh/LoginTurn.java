package io.sysup.execution.shells.ssh;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The turn of one login among those that may be under way at once. It is taken when the machine has
 * answered, so that machines that are not there keep nobody waiting.
 */
final class LoginTurn extends SocketFactory {
    private final Semaphore turns;
    private final Consumer<Socket> begun;
    private boolean taken;

    /**
     * @param begun is told when it is taken, by which line
     */
    LoginTurn(Semaphore turns, Consumer<Socket> begun) {
        this.turns = turns;
        this.begun = begun;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                super.connect(endpoint, timeout);
                take();
                begun.accept(this);
            }
        };
    }

    private void take() {
        turns.acquireUninterruptibly();
        taken = true;
    }

    void end() {
        if (taken) {
            taken = false;
            turns.release();
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
            throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
            throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(from, fromPort));
    }

    private Socket connected(SocketAddress to, @Nullable SocketAddress from) throws IOException {
        Socket socket = createSocket();
        socket.bind(from);
        socket.connect(to);
        return socket;
    }
}
