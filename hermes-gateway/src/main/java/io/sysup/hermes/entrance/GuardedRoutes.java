package io.sysup.hermes.entrance;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Puts a guard before what other libraries serve: the tools for agents need a caller, and so do
 * numbers and descriptions of the product for anybody who is not on this machine.
 */
@Singleton
class GuardedRoutes {
    private final Admission admission;

    GuardedRoutes(Admission admission) {
        this.admission = admission;
    }

    void register(@Observes Router router) {
        router.route("/mcp*").order(Admission.ORDER).handler(admission::admit);
        router.route("/q/*").order(Admission.ORDER).handler(this::openHealthOnly);
    }

    private void openHealthOnly(RoutingContext context) {
        String path = context.normalizedPath();
        boolean open = path.startsWith("/q/health") && !path.startsWith("/q/health/group");
        if (open || isLocal(context.request())) {
            context.next();
        } else {
            admission.admit(context);
        }
    }

    /** A proxy on this machine speaks for others: then loopback says nothing. */
    static boolean isLocal(HttpServerRequest request) {
        SocketAddress address = request.remoteAddress();
        boolean forwarded =
                request.headers().contains("Forwarded")
                        || request.headers().contains("X-Forwarded-For");
        return !forwarded && address != null && isLoopback(address.hostAddress());
    }

    private static boolean isLoopback(String address) {
        try {
            // The text is an address already, so no name is looked up.
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
