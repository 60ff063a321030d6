package io.sysup.hermes.entrance;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the log keeps of a request beside its path; never its body, which may hold a secret. */
final class CallDetails {
    private CallDetails() {}

    static Map<String, String> of(HttpServerRequest request) {
        Map<String, String> details = new LinkedHashMap<>();
        add(details, "query", request.query());
        add(details, "traceparent", request.getHeader("traceparent"));
        add(details, "idempotencyKey", request.getHeader("Idempotency-Key"));
        return details;
    }

    static Map<String, String> of(HttpServerResponse response) {
        Map<String, String> details = new LinkedHashMap<>();
        add(details, "location", response.headers().get(HttpHeaders.LOCATION));
        return details;
    }

    private static void add(Map<String, String> details, String name, @Nullable String value) {
        if (value != null) {
            details.put(name, value);
        }
    }
}
