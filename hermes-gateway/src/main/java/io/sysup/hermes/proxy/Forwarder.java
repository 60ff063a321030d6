package io.sysup.hermes.proxy;

import io.quarkus.security.identity.SecurityIdentity;
import io.sysup.hermes.entrance.Admission;
import io.sysup.hermes.entrance.Refusal;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.security.Caller;
import io.sysup.kit.security.InternalTokens;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jboss.logging.Logger;

/** Sends a request on as it is, except that it names the caller instead of showing the token. */
@Singleton
class Forwarder {
    private static final Logger LOGGER = Logger.getLogger(Forwarder.class);
    private static final int CONNECT_MILLIS = 2_000;

    /** Streams and waiting calls each hold a connection for as long as they last. */
    private static final int MOST_CONNECTIONS = 2_000;

    private final HttpClient http;
    private final InternalTokens tokens;

    Forwarder(Vertx vertx, InternalTokens tokens) {
        this.http =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setConnectTimeout(CONNECT_MILLIS)
                                .setMaxPoolSize(MOST_CONNECTIONS));
        this.tokens = tokens;
    }

    Handler<RoutingContext> to(String service, URI url) {
        RequestOptions origin = new RequestOptions().setAbsoluteURI(url.toString());
        return context -> forward(context, service, origin);
    }

    private void forward(RoutingContext context, String service, RequestOptions origin) {
        ProxyRequest proxied = ProxyRequest.reverseProxy(context.request());
        proxied.setURI(uriOf(context));
        proxied.headers()
                .remove(HttpHeaders.AUTHORIZATION)
                .remove(HttpHeaders.COOKIE)
                .set(InternalTokens.HEADER, identityOf(Admission.callerOf(context)));
        http.request(new RequestOptions(origin))
                .compose(proxied::send)
                .compose(Forwarder::sendBack)
                .onFailure(failure -> giveUp(context, service, failure));
    }

    private static String uriOf(RoutingContext context) {
        String query = context.request().query();
        return query == null ? context.normalizedPath() : context.normalizedPath() + "?" + query;
    }

    private String identityOf(SecurityIdentity caller) {
        return tokens.issue(Caller.of(caller));
    }

    private static Future<Void> sendBack(ProxyResponse response) {
        if (!response.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            // The service has decided already; compressing a stream here would hold events back.
            response.putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
        return response.send();
    }

    private static void giveUp(RoutingContext context, String service, Throwable failure) {
        LOGGER.debugf(failure, "A call to %s was not answered", service);
        if (context.response().headWritten()) {
            context.response().reset();
            return;
        }
        Refusal.of(
                        ProblemException.unavailable(
                                "The service %s cannot be reached.".formatted(service),
                                "Try again in a few seconds; if it stays, look at /api/v1/status."))
                .answer(context);
    }
}
