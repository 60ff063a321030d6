package io.sysup.hermes.push;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One open console. What it has not taken yet is counted: one that falls behind is told so and
 * dropped, so that it cannot fill the memory; its browser comes back by itself.
 */
final class Subscriber {
    static final int MOST_UNTAKEN = 256;

    private final Sse sse;
    private final SseEventSink sink;
    private final SecurityIdentity caller;
    private final AtomicInteger untaken = new AtomicInteger();

    Subscriber(Sse sse, SseEventSink sink, SecurityIdentity caller) {
        this.sse = sse;
        this.sink = sink;
        this.caller = caller;
    }

    SecurityIdentity caller() {
        return caller;
    }

    boolean isGone() {
        return sink.isClosed();
    }

    synchronized void send(PushEvent event) {
        if (untaken.get() < MOST_UNTAKEN) {
            send(outbound(event));
        } else if (!isGone()) {
            sink.send(outbound(PushEvent.RESYNC));
            close();
        }
    }

    synchronized void sendHeartbeat() {
        send(sse.newEventBuilder().comment("").build());
    }

    private void send(OutboundSseEvent event) {
        if (isGone()) {
            return;
        }
        untaken.incrementAndGet();
        CompletionStage<?> taken = sink.send(event);
        taken.whenComplete((done, failure) -> {
            untaken.decrementAndGet();
            if (failure != null) {
                close();
            }
        });
    }

    synchronized void close() {
        sink.close();
    }

    private OutboundSseEvent outbound(PushEvent event) {
        var builder = sse.newEventBuilder().name(event.name()).data(String.class, event.json());
        return event.id() == null ? builder.build() : builder.id(event.id()).build();
    }
}
