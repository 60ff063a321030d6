package io.sysup.hermes.proxy;

import io.sysup.hermes.GatewayConfig;
import io.sysup.hermes.OtherService;
import io.sysup.hermes.entrance.Admission;
import io.sysup.kit.security.InternalTokens;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/**
 * Which path goes to which service. Only what is listed leaves: {@code /internal} has no route, and
 * paths are matched and sent on in their normal form, without dots to climb out with.
 */
@Singleton
class ProxyRoutes {
    private final GatewayConfig gateway;
    private final Config config;
    private final Admission admission;
    private final Forwarder forwarder;

    ProxyRoutes(GatewayConfig gateway, Config config, Admission admission, Forwarder forwarder) {
        this.gateway = gateway;
        this.config = config;
        this.admission = admission;
        this.forwarder = forwarder;
    }

    void register(@Observes Router router) {
        if (gateway.mode() == GatewayConfig.Mode.SINGLE) {
            return;
        }
        router.route().order(Admission.BEFORE_ALL).handler(ProxyRoutes::dropForeignIdentity);
        for (OtherService service : OtherService.values()) {
            Handler<RoutingContext> forward = forwarder.to(service.word(), service.url(config));
            for (String resource : service.resources()) {
                route(router, "/api/v1/" + resource, forward);
                route(router, "/api/v1/" + resource + "/*", forward);
            }
        }
    }

    /**
     * Services are told who calls by the gateway, and ask it nothing but what is internal: on all
     * other paths this came from outside.
     */
    private static void dropForeignIdentity(RoutingContext context) {
        if (!context.normalizedPath().startsWith("/internal/")) {
            context.request().headers().remove(InternalTokens.HEADER);
        }
        context.next();
    }

    private void route(Router router, String path, Handler<RoutingContext> forward) {
        router.route(path).order(Admission.ORDER).handler(admission::admit).handler(forward);
    }
}
