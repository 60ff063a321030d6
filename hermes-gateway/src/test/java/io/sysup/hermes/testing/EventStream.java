package io.sysup.hermes.testing;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads server-sent events from a bare connection, so that nothing in between can buffer. */
public final class EventStream implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket;
    private final BufferedReader reader;

    public EventStream(String path, String token) {
        this(path, "Authorization", "Bearer " + token);
    }

    public static EventStream withCookie(String path, String cookie) {
        return new EventStream(path, "Cookie", cookie);
    }

    private EventStream(String path, String header, String value) {
        try {
            socket = new Socket("127.0.0.1", RestAssured.port);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            String request =
                    """
                    GET %s HTTP/1.1\r
                    Host: 127.0.0.1\r
                    %s: %s\r
                    Accept: text/event-stream\r
                    Accept-Encoding: gzip\r
                    \r
                    """
                            .formatted(path, header, value);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            reader =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines up to and with the first that holds the text. */
    public List<String> until(String text) {
        return until(line -> line.contains(text));
    }

    public List<String> untilSignOfLife() {
        return until(":"::equals);
    }

    private List<String> until(Predicate<String> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        List<String> lines = new ArrayList<>();
        while (Instant.now().isBefore(end)) {
            String line = nextLine();
            lines.add(line);
            if (wanted.test(line)) {
                return lines;
            }
        }
        throw new AssertionError("Waited in vain, got " + lines);
    }

    private String nextLine() {
        try {
            String line = reader.readLine();
            if (line == null) {
                throw new AssertionError("The stream has ended.");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the other side to end the stream. */
    public void untilEnd() {
        endsWithin(PATIENCE);
    }

    /** Waits for the other side to end the stream, in whatever way. */
    public void endsWithin(Duration limit) {
        Instant end = Instant.now().plus(limit);
        try {
            while (Instant.now().isBefore(end)) {
                socket.setSoTimeout(
                        Math.max(1, (int) Duration.between(Instant.now(), end).toMillis()));
                String line = reader.readLine();
                if (line == null || line.equals("0")) {
                    return;
                }
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("The stream goes on.", e);
        } catch (IOException broken) {
            return;
        }
        throw new AssertionError("The stream goes on.");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
