package io.sysup.hermes.entrance;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Calls that last: streams of events and logs, and those that wait for something. Whoever made one
 * is asked for again each second, and it is broken off when they may come in no more.
 */
@Singleton
class OpenCalls {
    private static final Duration LASTS = Duration.ofSeconds(1);
    private static final String NOTED = OpenCalls.class.getName();

    private final StillAllowed allowed;
    private final InstantSource clock;
    private final Map<Object, Call> open = new ConcurrentHashMap<>();

    OpenCalls(StillAllowed allowed, InstantSource clock) {
        this.allowed = allowed;
        this.clock = clock;
    }

    /**
     * @param on where the connection is worked on
     */
    private record Call(
            RoutingContext routing, SecurityIdentity caller, Instant since, @Nullable Context on) {

        /** As if the caller had gone: whoever feeds the answer stops, here or in a service. */
        void breakOff() {
            if (on == null) {
                routing.response().reset();
            } else {
                on.runOnContext(there -> routing.response().reset());
            }
        }
    }

    void note(RoutingContext routing, SecurityIdentity caller) {
        if (routing.get(NOTED) != null) {
            return;
        }
        Object key = new Object();
        routing.put(NOTED, key);
        open.put(key, new Call(routing, caller, clock.instant(), Vertx.currentContext()));
        routing.addEndHandler(end -> open.remove(key));
    }

    @Scheduled(
            identity = "hermes-open-calls",
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        Instant before = clock.instant().minus(LASTS);
        List<Call> lasting =
                open.values().stream().filter(call -> call.since().isBefore(before)).toList();
        lasting.stream().filter(call -> !allowed.test(call.caller())).forEach(Call::breakOff);
    }
}
