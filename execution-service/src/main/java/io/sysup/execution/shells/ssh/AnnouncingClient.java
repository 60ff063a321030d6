package io.sysup.execution.shells.ssh;

import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.Service;
import net.schmizz.sshj.transport.TransportException;
import net.schmizz.sshj.userauth.UserAuthException;
import net.schmizz.sshj.userauth.method.AuthMethod;
import org.jspecify.annotations.Nullable;

/** A client that tells which host keys the server says it has, right after the login. */
final class AnnouncingClient extends SSHClient {
    private volatile @Nullable Consumer<List<byte[]>> listener;

    AnnouncingClient(Config config) {
        super(config);
    }

    /**
     * The IP address behind the name that was asked for; null on a line through another machine.
     */
    @Nullable String contacted() {
        InetAddress address = getRemoteAddress();
        return address == null ? null : address.getHostAddress();
    }

    /**
     * Call before the login.
     *
     * @param told is called by the thread that reads from the line, so it must not wait
     */
    void onHostKeys(Consumer<List<byte[]>> told) {
        listener = told;
    }

    /**
     * As that of the library, which hands the line over to its connection alone: the announcement
     * comes so soon that somebody who looks later misses it.
     */
    @Override
    public void auth(String username, Iterable<AuthMethod> methods)
            throws UserAuthException, TransportException {
        Consumer<List<byte[]>> told = listener;
        if (told == null) {
            super.auth(username, methods);
            return;
        }
        if (!isConnected()) {
            throw new IllegalStateException("Not connected");
        }
        Service next = new AnnouncedKeys((Service) conn, told, trans::setService);
        Deque<UserAuthException> refusals = new ArrayDeque<>();
        for (AuthMethod method : methods) {
            method.setLoggerFactory(loggerFactory);
            try {
                if (auth.authenticate(username, next, method, trans.getTimeoutMs())) {
                    return;
                }
            } catch (UserAuthException e) {
                refusals.push(e);
            }
        }
        throw new UserAuthException("Exhausted available authentication methods", refusals.peek());
    }
}
