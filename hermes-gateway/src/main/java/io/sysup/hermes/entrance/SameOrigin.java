package io.sysup.hermes.entrance;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A browser sends the session cookie along whoever wrote the page, so a change that rides on the
 * cookie must come from a page of our own. Browsers say so in one of two headers.
 */
final class SameOrigin {
    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private SameOrigin() {}

    static boolean isChange(HttpServerRequest request) {
        return !SAFE.contains(request.method());
    }

    static boolean allows(HttpServerRequest request) {
        return !isChange(request)
                || isOwnPage(
                        request.getHeader("Sec-Fetch-Site"),
                        request.getHeader("Origin"),
                        request.authority());
    }

    /** {@code Sec-Fetch-Site} is not sent over plain HTTP from another machine; then Origin is. */
    static boolean isOwnPage(
            @Nullable String fetchSite, @Nullable String origin, @Nullable HostAndPort own) {
        if (fetchSite != null) {
            return fetchSite.equals("same-origin");
        }
        return origin != null && own != null && isSameHost(origin, own);
    }

    private static boolean isSameHost(String origin, HostAndPort own) {
        try {
            URI page = URI.create(origin);
            int defaultPort = "https".equals(page.getScheme()) ? 443 : 80;
            int port = page.getPort() < 0 ? defaultPort : page.getPort();
            int ownPort = own.port() < 0 ? defaultPort : own.port();
            return own.host().equalsIgnoreCase(page.getHost()) && port == ownPort;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
