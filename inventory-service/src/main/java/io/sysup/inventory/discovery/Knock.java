package io.sysup.inventory.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries a connection and listens to the first line. Nothing is ever said. */
final class Knock {
    private static final int LONGEST_LINE = 255;
    private static final char REPLACED = '?';

    private final Duration patience;

    /**
     * @param patience for the connection, and again for the line as a whole
     */
    Knock(Duration patience) {
        this.patience = patience;
    }

    /** Empty when nobody opens. */
    Optional<Answer> at(Door door) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(door.address().toInetAddress(), door.port()),
                    (int) patience.toMillis());
            return Optional.of(new Answer(firstLine(socket)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Who sends a byte now and then gets no more time than who sends all at once. */
    private @Nullable String firstLine(Socket socket) {
        byte[] line = new byte[LONGEST_LINE];
        int length = 0;
        long end = System.nanoTime() + patience.toNanos();
        try {
            InputStream in = socket.getInputStream();
            while (length < LONGEST_LINE) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    break;
                }
                socket.setSoTimeout((int) left);
                int read = in.read(line, length, LONGEST_LINE - length);
                if (read < 0) {
                    break;
                }
                length += read;
                if (has(line, length, '\n')) {
                    break;
                }
            }
        } catch (IOException silentOrBrokenOff) {
            return shown(line, length);
        }
        return shown(line, length);
    }

    private static boolean has(byte[] bytes, int length, char wanted) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == wanted) {
                return true;
            }
        }
        return false;
    }

    /** What a stranger sent, as text that does nothing to whoever looks at it. */
    static @Nullable String shown(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        String line = (end < 0 ? text : text.substring(0, end)).stripTrailing();
        StringBuilder clean = new StringBuilder(line.length());
        line.chars().forEach(c -> clean.append(c >= ' ' && c <= '~' ? (char) c : REPLACED));
        return clean.isEmpty() ? null : clean.toString();
    }

    /**
     * Somebody opened.
     *
     * @param service the first line; null from who says nothing
     */
    record Answer(@Nullable String service) {
        boolean ssh() {
            return service != null
                    && (service.startsWith("SSH-2.0-") || service.startsWith("SSH-1.99-"));
        }
    }
}
