package io.sysup.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A server that answers what a test tells it to, and remembers what it was asked. */
public final class StubServer implements AutoCloseable {

    // Without it every answer is late by the 40 ms of a delayed acknowledgement.
    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Map<String, Function<Request, Reply>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;

    public record Request(
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            String body) {

        public String asked(String name) {
            return query.getOrDefault(name, "");
        }

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** An open reply is sent, but its end never comes. */
    public record Reply(int status, String type, String body, boolean open) {

        public static Reply json(String body) {
            return json(200, body);
        }

        public static Reply json(int status, String body) {
            return new Reply(status, "application/json", body, false);
        }

        public static Reply problem(int status, String kind, String detail) {
            String body =
                    """
                    {"status": %d, "kind": "%s", "detail": "%s", "remedy": "do better"}
                    """
                            .formatted(status, kind, detail);
            return new Reply(status, "application/problem+json", body, false);
        }

        public static Reply events(String body) {
            return new Reply(200, "text/event-stream", body, false);
        }

        public Reply keptOpen() {
            return new Reply(status, type, body, true);
        }
    }

    public StubServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public StubServer on(String method, String path, Function<Request, Reply> answer) {
        answers.put(method + " /api/v1/" + path, answer);
        return this;
    }

    public StubServer on(String method, String path, String json) {
        return on(method, path, request -> Reply.json(json));
    }

    public List<Request> requests(String method, String path) {
        return requests.stream()
                .filter(request -> request.method().equals(method))
                .filter(request -> request.path().equals("/api/v1/" + path))
                .toList();
    }

    public List<Request> requests() {
        return requests;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = read(exchange);
            requests.add(request);
            Reply reply =
                    answers.getOrDefault(
                                    request.method() + " " + request.path(),
                                    unknown -> Reply.problem(404, "not_found", "nothing is there"))
                            .apply(request);
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            boolean empty = body.length == 0 && !reply.open();
            exchange.sendResponseHeaders(reply.status(), empty ? -1 : 0);
            if (!empty) {
                write(exchange.getResponseBody(), body, reply.open());
            }
        }
    }

    private void write(OutputStream out, byte[] body, boolean open) throws IOException {
        out.write(body);
        out.flush();
        if (open) {
            try {
                closed.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, all) -> headers.put(name.toLowerCase(Locale.ROOT), all.getFirst()));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query(exchange.getRequestURI().getRawQuery()),
                headers,
                body);
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                query.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }
}
