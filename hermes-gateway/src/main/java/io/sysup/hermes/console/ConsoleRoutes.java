package io.sysup.hermes.console;

import io.sysup.hermes.entrance.Admission;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The console makes up its addresses in the browser, so one that is opened or reloaded there gets
 * the page that knows them.
 */
@Singleton
class ConsoleRoutes {
    private static final String PAGE = "/index.html";
    private static final List<String> NOT_CONSOLE = List.of("/api", "/mcp", "/q", "/internal");

    void register(@Observes Router router) {
        router.route()
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(Admission.ORDER)
                .handler(ConsoleRoutes::showPage);
    }

    private static void showPage(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        if (isAddressInConsole(context.normalizedPath(), accept)) {
            context.reroute(PAGE);
        } else {
            context.next();
        }
    }

    static boolean isAddressInConsole(String path, @Nullable String accept) {
        boolean ours =
                NOT_CONSOLE.stream()
                        .noneMatch(other -> path.equals(other) || path.startsWith(other + "/"));
        boolean file = path.indexOf('.', path.lastIndexOf('/') + 1) >= 0;
        return ours && !file && !path.equals("/") && accept != null && accept.contains("text/html");
    }
}
