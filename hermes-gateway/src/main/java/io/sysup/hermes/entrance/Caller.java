package io.sysup.hermes.entrance;

import io.sysup.hermes.audit.AuditActor;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Whoever brought a request, also one that is refused. */
final class Caller {
    private static final String NOTED = Caller.class.getName();

    private Caller() {}

    /** A token was recognized; whether it opens anything is decided afterwards. */
    static void note(RoutingContext context, String subject, String label) {
        context.put(NOTED, new AuditActor(subject, label));
    }

    static AuditActor of(RoutingContext context) {
        @Nullable AuditActor noted = context.get(NOTED);
        return noted == null ? AuditActor.ANONYMOUS : noted;
    }

    static @Nullable String addressOf(RoutingContext context) {
        SocketAddress address = context.request().remoteAddress();
        return address == null ? null : address.hostAddress();
    }
}
