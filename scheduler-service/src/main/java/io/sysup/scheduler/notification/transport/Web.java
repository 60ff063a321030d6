package io.sysup.scheduler.notification.transport;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;

/** Posts to webhooks. A redirect is not followed: it could lead where no webhook may lead. */
@ApplicationScoped
class Web {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int MOST_AT_ONCE = 4;
    private static final int FIRST_OF_REDIRECTS = 300;
    private static final int FIRST_OF_FAILURES = 400;

    private final HttpClient client;
    private final boolean near;

    Web(Vertx vertx, NotificationConfig config) {
        this.client =
                vertx.createHttpClient(
                        new HttpClientOptions()
                                .setConnectTimeout((int) CONNECT.toMillis())
                                .setKeepAlive(false)
                                .setMaxPoolSize(MOST_AT_ONCE));
        this.near = config.nearTargets();
    }

    String carry(Parcel parcel) throws NotCarried {
        Post post = Posts.of(parcel);
        InetAddress address = Addresses.of(post.uri().getHost(), near);
        int status = Answers.await(status(post, address), LONGEST);
        if (status >= FIRST_OF_REDIRECTS) {
            throw NotCarried.failed(
                    status < FIRST_OF_FAILURES
                            ? "The receiver answered with a redirect (" + status + ")."
                            : "The receiver answered with " + status + ".",
                    status < FIRST_OF_FAILURES
                            ? "Redirects are not followed: give the channel the address itself."
                            : "Look into the log of the receiver, and whether the secret is the right one.");
        }
        return Integer.toString(status);
    }

    private Future<Integer> status(Post post, InetAddress address) {
        return client.request(options(post.uri(), address))
                .compose(request -> {
                    post.headers().forEach(request::putHeader);
                    request.putHeader("Content-Type", "application/json");
                    request.putHeader("User-Agent", "System-Update");
                    return request.send(Buffer.buffer(post.body()))
                            .map(response -> response.statusCode())
                            .onComplete(done -> hangUp(request));
                });
    }

    /** What else the other side may have to say is not listened to: it might never end. */
    private static void hangUp(HttpClientRequest request) {
        request.connection().close();
    }

    private static RequestOptions options(URI uri, InetAddress address) {
        boolean tls = "https".equals(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(uri.getHost().replaceAll("[\\[\\]]", ""))
                .setPort(port)
                .setSsl(tls)
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setFollowRedirects(false)
                .setTimeout(LONGEST.toMillis());
    }
}
