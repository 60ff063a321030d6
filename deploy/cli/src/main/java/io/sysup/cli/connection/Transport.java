package io.sysup.cli.connection;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.cli.failure.Failure;
import io.sysup.cli.waiting.Waiter;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Carries requests to the server and says in plain words when that does not work. */
final class Transport implements AutoCloseable {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration BEFORE_REPEATING = Duration.ofMillis(300);
    private static final int ATTEMPTS = 3;

    private final Supplier<ServerAddress> server;
    private final Waiter waiter;
    private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();

    Transport(Supplier<ServerAddress> server, Waiter waiter) {
        this.server = server;
        this.waiter = waiter;
    }

    <T> HttpResponse<T> exchange(ApiCall call, BodyHandler<T> handler) {
        for (int attempt = 1; ; attempt++) {
            ServerAddress address = server.get();
            try {
                return answer(request(address, call), handler, call.timeout());
            } catch (HttpConnectTimeoutException slow) {
                throw Failure.unreachable(address + " did not accept a connection in time");
            } catch (HttpTimeoutException slow) {
                throw Failure.unreachable(
                        address + " did not answer within " + call.timeout().toSeconds() + " s");
            } catch (ConnectException refused) {
                throw Failure.unreachable("cannot reach " + address + ": " + reason(refused));
            } catch (IOException broken) {
                if (!call.repeatable() || attempt == ATTEMPTS) {
                    throw Failure.unreachable(
                            "the connection to " + address + " broke off: " + reason(broken));
                }
                waiter.pause(BEFORE_REPEATING);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw Failure.failed("cancelled", "interrupted while waiting for " + address, null);
            }
        }
    }

    // The timeout of a request ends with its headers; this one covers the body, too.
    private <T> HttpResponse<T> answer(HttpRequest request, BodyHandler<T> handler, Duration within)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<T>> answer =
                clients.computeIfAbsent(request.uri().getScheme(), Transport::client)
                        .sendAsync(request, handler);
        try {
            return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new HttpTimeoutException("no answer");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException trouble) {
                throw trouble;
            }
            throw new IOException(failed.getCause());
        }
    }

    private static HttpClient client(String scheme) {
        HttpClient.Builder client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT_WITHIN);
        return "https".equals(scheme) ? client.build() : client.sslContext(new NoTls()).build();
    }

    /** Ends its threads: the process would wait 0.3 s for them before it ends. */
    @Override
    public void close() {
        clients.values().forEach(HttpClient::shutdownNow);
        clients.values().forEach(HttpClient::close);
    }

    private static HttpRequest request(ServerAddress address, ApiCall call) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address.url() + call.target()));
        JsonNode body = call.body();
        if (body == null) {
            request.method(call.method(), BodyPublishers.noBody());
        } else {
            request.method(call.method(), BodyPublishers.ofString(body.toString()));
            request.setHeader("Content-Type", "application/json");
        }
        request.setHeader("Accept", "application/json, application/problem+json");
        call.headers().forEach(request::setHeader);
        String token = address.token();
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        return request.build();
    }

    private static String reason(Throwable trouble) {
        Throwable deepest = trouble;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        if (deepest instanceof UnresolvedAddressException) {
            return "its name is not known";
        }
        String message = deepest.getMessage();
        return message == null ? "connection refused" : message;
    }
}
