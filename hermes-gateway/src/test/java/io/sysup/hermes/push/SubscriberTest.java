package io.sysup.hermes.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

class SubscriberTest {
    private static final PushEvent EVENT = new PushEvent("machine", "1", "{}");

    private final StuckSink sink = new StuckSink();
    private final Subscriber subscriber =
            new Subscriber(
                    new SseImpl(),
                    sink,
                    QuarkusSecurityIdentity.builder()
                            .setPrincipal(new QuarkusPrincipal("client:1"))
                            .build());

    /** A browser that takes nothing. */
    private static final class StuckSink implements SseEventSink {
        private final List<String> sent = new ArrayList<>();
        private final List<CompletableFuture<Void>> waiting = new ArrayList<>();
        private boolean closed;

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public CompletionStage<?> send(OutboundSseEvent event) {
            sent.add(event.getName());
            waiting.add(new CompletableFuture<>());
            return waiting.getLast();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void whoFallsBehindIsToldAndDropped() {
        for (int i = 0; i < Subscriber.MOST_UNTAKEN; i++) {
            subscriber.send(EVENT);
        }
        assertThat(sink.closed).isFalse();

        subscriber.send(EVENT);
        subscriber.send(EVENT);

        assertThat(sink.closed).isTrue();
        assertThat(sink.sent).hasSize(Subscriber.MOST_UNTAKEN + 1);
        assertThat(sink.sent.getLast()).isEqualTo("resync");
    }

    @Test
    void whoKeepsUpStays() {
        for (int i = 0; i < 3 * Subscriber.MOST_UNTAKEN; i++) {
            subscriber.send(EVENT);
            sink.waiting.getLast().complete(null);
        }

        assertThat(sink.closed).isFalse();
        assertThat(sink.sent).containsOnly("machine");
    }

    @Test
    void aBrokenConnectionIsGivenUp() {
        subscriber.send(EVENT);

        sink.waiting.getLast().completeExceptionally(new java.io.IOException("reset"));

        assertThat(subscriber.isGone()).isTrue();
    }
}
