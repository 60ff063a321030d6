package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every endpoint with every scope. Which scope opens which endpoint is written down in {@code
 * scopes.txt}: one that is added must be added there, by somebody who thought about it.
 */
class ScopesIT {
    private static final Pattern PATH = Pattern.compile("^  (/\\S+):$");
    private static final Pattern METHOD = Pattern.compile("^    (get|post|put|patch|delete):$");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir static Path home;
    private static Product product;
    private static Map<String, Need> needs;

    /**
     * What an endpoint asks of its caller; each of the last three opens what those before it do.
     */
    private enum Need {
        NOTHING,
        TOKEN,
        READ,
        OPERATE,
        ADMIN,
        INTERNAL
    }

    /** A caller, and the greatest need that it meets. */
    private enum Caller {
        NOBODY(Need.NOTHING, null),
        DEBUG_LOGS(Need.TOKEN, "debug_logs"),
        READ(Need.READ, "read"),
        OPERATE(Need.OPERATE, "operate"),
        ADMIN(Need.ADMIN, "admin");

        private final Need meets;
        private final String scope;

        Caller(Need meets, String scope) {
            this.meets = meets;
            this.scope = scope;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        product = new Product(home).start();
        needs = new TreeMap<>();
        try (InputStream in = ScopesIT.class.getResourceAsStream("scopes.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.trim().split("\\s+"))
                    .forEach(words ->
                            needs.put(
                                    words[1] + " " + words[2],
                                    Need.valueOf(words[0].toUpperCase(java.util.Locale.ROOT))));
        }
    }

    @AfterAll
    static void stop() {
        product.stop();
    }

    @Test
    void everyEndpointIsInTheTable() {
        assertThat(new TreeSet<>(needs.keySet()))
                .as("scopes.txt against /q/openapi")
                .isEqualTo(served());
    }

    private static TreeSet<String> served() {
        TreeSet<String> endpoints = new TreeSet<>();
        String path = "";
        String description =
                product.rest()
                        .send("GET", "/q/openapi", null, Map.of("Accept", "application/yaml"))
                        .body();
        for (String line : description.lines().toList()) {
            Matcher paths = PATH.matcher(line);
            Matcher methods = METHOD.matcher(line);
            if (paths.matches()) {
                path = paths.group(1);
            } else if (methods.matches() && !path.isEmpty()) {
                endpoints.add(methods.group(1).toUpperCase(java.util.Locale.ROOT) + " " + path);
            } else if (!line.startsWith(" ") && !line.startsWith("paths:")) {
                path = "";
            }
        }
        return endpoints;
    }

    @Test
    void everyEndpointOpensForItsScopeAndForNoSmallerOne() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Caller caller : Caller.values()) {
            String token = caller.scope == null ? null : token(caller.scope);
            for (Map.Entry<String, Need> endpoint : needs.entrySet()) {
                int status = call(endpoint.getKey(), token);
                if (!isRight(caller, endpoint.getValue(), status)) {
                    wrong.add(
                            "%s needs %s, but answers %d to %s"
                                    .formatted(
                                            endpoint.getKey(),
                                            endpoint.getValue(),
                                            status,
                                            caller));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Whoever is let in may be told that nothing like that exists, or that the body is wrong. */
    private static boolean isRight(Caller caller, Need need, int status) {
        if (caller.meets.compareTo(need) >= 0) {
            return status != 401 && status != 403 && status != 405 && status < 500;
        }
        return status == (caller == Caller.NOBODY ? 401 : 403);
    }

    private static String token(String scope) {
        return product.rest()
                .post(
                        "/api/v1/api-clients",
                        Map.of(
                                "label",
                                scope,
                                "kind",
                                "script",
                                "scopes",
                                List.of(scope),
                                "rateLimitPerMinute",
                                100_000))
                .json()
                .get("token")
                .asText();
    }

    /** Only the status is read: some answers have no end. */
    private static int call(String endpoint, String token) throws Exception {
        String[] words = endpoint.split(" ");
        String path = words[1].replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        boolean withBody = List.of("POST", "PUT", "PATCH").contains(words[0]);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(product.url() + path))
                        .timeout(Duration.ofSeconds(30))
                        .method(
                                words[0],
                                withBody
                                        ? HttpRequest.BodyPublishers.ofString("{}")
                                        : HttpRequest.BodyPublishers.noBody());
        if (withBody) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<InputStream> response =
                CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        response.body().close();
        return response.statusCode();
    }
}
