package io.sysup.cli.connection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * An open stream of events. A thread of its own reads it, because a dead connection can otherwise
 * keep a reader for ever.
 */
public final class EventStream implements AutoCloseable {

    private final BlockingQueue<Optional<ServerEvent>> arrived = new ArrayBlockingQueue<>(1_000);
    private final InputStream body;
    private final Thread reader;

    EventStream(InputStream body) {
        this.body = body;
        this.reader = Thread.ofVirtual().name("event-stream").start(this::read);
    }

    /** Empty when the stream is over, or said nothing for so long that it may be dead. */
    public Optional<ServerEvent> next(Duration silence) throws InterruptedException {
        Optional<ServerEvent> event = arrived.poll(silence.toMillis(), TimeUnit.MILLISECONDS);
        return event == null ? Optional.empty() : event;
    }

    @Override
    public void close() {
        reader.interrupt();
        try {
            body.close();
        } catch (IOException alreadyBroken) {
            // nothing is lost: whoever closes the stream has no more use for it
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            EventReader events = new EventReader(lines);
            Optional<ServerEvent> event = events.read();
            while (event.isPresent()) {
                arrived.put(event);
                event = events.read();
            }
        } catch (IOException brokenOff) {
            // to the reader of the events this is the end of the stream, too
        } catch (InterruptedException closed) {
            return;
        }
        arriveLast();
    }

    private void arriveLast() {
        try {
            arrived.put(Optional.empty());
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
