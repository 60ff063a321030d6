package io.sysup.cli.connection;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One request to the REST API, before it is known which server answers it. */
public record ApiCall(
        String method,
        String path,
        Map<String, String> query,
        Map<String, String> headers,
        @Nullable JsonNode body,
        Duration timeout) {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    public static ApiCall get(String... segments) {
        return of("GET", segments);
    }

    public static ApiCall post(String... segments) {
        return of("POST", segments);
    }

    public static ApiCall put(String... segments) {
        return of("PUT", segments);
    }

    public static ApiCall patch(String... segments) {
        return of("PATCH", segments);
    }

    public static ApiCall delete(String... segments) {
        return of("DELETE", segments);
    }

    /** An empty value asks for nothing and is left out. */
    public ApiCall query(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        return new ApiCall(method, path, with(query, name, value), headers, body, timeout);
    }

    public ApiCall body(JsonNode document) {
        return new ApiCall(method, path, query, headers, document, timeout);
    }

    /** Refused by the server when somebody else changed the thing in between. */
    public ApiCall onlyVersion(long version) {
        return header("If-Match", "\"" + version + "\"");
    }

    /** Sent twice with the same key it still happens once. */
    public ApiCall onceFor(String key) {
        return header(IDEMPOTENCY_KEY, key);
    }

    /** The server holds its answer back for as long. */
    public ApiCall held(Duration hold) {
        Duration patience = ANSWER_WITHIN.plus(hold);
        return new ApiCall(method, path, query, headers, body, patience)
                .query("wait", Long.toString(Math.max(1, hold.toSeconds())));
    }

    ApiCall header(String name, String value) {
        return new ApiCall(method, path, query, with(headers, name, value), body, timeout);
    }

    boolean repeatable() {
        return method.equals("GET") || headers.containsKey(IDEMPOTENCY_KEY);
    }

    String target() {
        if (query.isEmpty()) {
            return path;
        }
        return query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    private static ApiCall of(String method, String... segments) {
        String path =
                Arrays.stream(segments)
                        .map(ApiCall::encoded)
                        .collect(Collectors.joining("/", "/api/v1/", ""));
        return new ApiCall(method, path, Map.of(), Map.of(), null, ANSWER_WITHIN);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Map<String, String> with(Map<String, String> map, String name, String value) {
        Map<String, String> larger = new LinkedHashMap<>(map);
        larger.put(name, value);
        return larger;
    }
}
