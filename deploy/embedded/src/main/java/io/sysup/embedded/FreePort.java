package io.sysup.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Loopback ports that nobody listens on. */
public final class FreePort {
    /** Linux gives ports from 32768 on to outgoing connections, any of which may take one again. */
    private static final int FIRST = 10_000;

    private static final int END = 32_768;
    private static final int TRIES = 1000;

    /** A port chosen by chance; free at this moment, not reserved. */
    public static int any() {
        return ThreadLocalRandom.current()
                .ints(TRIES, FIRST, END)
                .filter(FreePort::isFree)
                .findFirst()
                .orElseThrow(() -> new EngineStartException("No port is free."));
    }

    private FreePort() {}

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
