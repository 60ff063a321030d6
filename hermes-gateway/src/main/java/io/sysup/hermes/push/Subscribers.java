package io.sysup.hermes.push;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.sysup.hermes.entrance.StillAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All open consoles of this gateway. */
@Singleton
class Subscribers {
    private final StillAllowed allowed;
    private final Set<Subscriber> open = ConcurrentHashMap.newKeySet();

    Subscribers(StillAllowed allowed) {
        this.allowed = allowed;
    }

    /**
     * The first comment opens the stream for the browser, even if nothing happens for long; who
     * reads it misses nothing from then on.
     */
    void add(Subscriber subscriber) {
        open.add(subscriber);
        subscriber.sendHeartbeat();
    }

    boolean none() {
        return open.isEmpty();
    }

    void send(PushEvent event) {
        open.forEach(subscriber -> subscriber.send(event));
        open.removeIf(Subscriber::isGone);
    }

    /** Proxies close silent connections, and a revoked token must not go on listening. */
    @Scheduled(
            identity = "hermes-heartbeat",
            every = "${sysup.gateway.heartbeat:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void heartbeat() {
        for (Subscriber subscriber : open) {
            if (allowed.test(subscriber.caller())) {
                subscriber.sendHeartbeat();
            } else {
                subscriber.close();
            }
        }
        open.removeIf(Subscriber::isGone);
    }

    void closeAll(@Observes ShutdownEvent event) {
        open.forEach(Subscriber::close);
    }
}
