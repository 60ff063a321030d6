package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.embedded.FreePort;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * Every endpoint with every scope, and with grants. Which scope opens which endpoint is written
 * down in {@code scopes.txt}: one that is added must be added there, by somebody who thought about
 * it.
 */
class ScopesIT {
    private static final Pattern PATH = Pattern.compile("^  (/\\S+):$");
    private static final Pattern METHOD = Pattern.compile("^    (get|post|put|patch|delete):$");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir static Path home;
    private static Product product;
    private static Map<String, Need> needs;

    /** What an endpoint asks of its caller. */
    private enum Need {
        NOTHING,
        TOKEN,
        READ,
        /** The role, or a grant to run something. */
        RUN,
        /** The role, or a grant to edit. */
        EDIT,
        OPERATE,
        ADMIN,
        INTERNAL
    }

    /**
     * A caller: which scope, which grant on all machines, and which needs that meets beside those
     * of everybody who is known.
     */
    private enum Caller {
        NOBODY(null, null),
        DEBUG_LOGS("debug_logs", null),
        READ("read", null, Need.READ),
        MAY_RUN("read", "run:high", Need.READ, Need.RUN),
        MAY_RUN_A_LITTLE("read", "run:low", Need.READ, Need.RUN),
        MAY_EDIT("read", "edit", Need.READ, Need.EDIT),
        GRANTED_WITHOUT_READING("debug_logs", "run:high"),
        OPERATE("operate", null, Need.READ, Need.RUN, Need.EDIT, Need.OPERATE),
        ADMIN("admin", null, Need.READ, Need.RUN, Need.EDIT, Need.OPERATE, Need.ADMIN);

        private final String scope;
        private final String grant;
        private final Set<Need> meets = EnumSet.of(Need.NOTHING);

        Caller(String scope, String grant, Need... more) {
            this.scope = scope;
            this.grant = grant;
            meets.addAll(List.of(more));
            if (scope != null) {
                meets.add(Need.TOKEN);
            }
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
            String token = caller.scope == null ? null : token(caller);
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
        if (caller.meets.contains(need)) {
            return status != 401 && status != 403 && status != 405 && status < 500;
        }
        return status == (caller == Caller.NOBODY ? 401 : 403);
    }

    private static String token(Caller caller) {
        JsonNode client = client(caller.name(), caller.scope);
        if (caller.grant != null) {
            grant(client, caller.grant, "*");
        }
        return client.get("token").asText();
    }

    private static JsonNode client(String label, String scope) {
        return product.rest()
                .post(
                        "/api/v1/api-clients",
                        Map.of(
                                "label",
                                label,
                                "kind",
                                "script",
                                "scopes",
                                List.of(scope),
                                "rateLimitPerMinute",
                                100_000))
                .json();
    }

    private static String grant(JsonNode client, String may, String on) {
        Rest.Answer answer =
                product.rest()
                        .post(
                                "/api/v1/grants",
                                Map.of(
                                        "who",
                                        "client:" + client.get("id").asText(),
                                        "may",
                                        may,
                                        "on",
                                        on));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("grant").get("id").asText();
    }

    @Test
    void aGrantOpensItsMachinesAndNoOthers() {
        // What waits can be cancelled whenever the test comes to it.
        product.rest().post("/api/v1/queue/pauses", Map.of("reason", "a test of grants"));
        String lab = machine("granted-lab", "granted-lab");
        machine("granted-prod", "granted-prod");
        JsonNode client = client("granted", "read");
        Rest rest = new Rest(product.url(), client.get("token").asText());
        assertThat(order(rest, "host.check", "tag:granted-lab").status()).isEqualTo(403);
        String low = grant(client, "run:low", "tag:granted-lab");

        Rest.Answer ordered = order(rest, "host.check", "tag:granted-lab");
        assertThat(ordered.status()).as(ordered.body()).isEqualTo(202);
        long jobs = jobsOf(client);
        refused(order(rest, "host.check", "name:granted-*"), "granted-prod");
        refused(order(rest, "apt.upgrade", "tag:granted-lab"), "run:high");
        refused(
                rest.post(
                        "/api/v1/jobs",
                        Map.of(
                                "action", "host.check",
                                "on", "tag:granted-lab",
                                "then", List.of(Map.of("action", "apt.upgrade")))),
                "run:high");
        refused(
                rest.post(
                        "/api/v1/jobs",
                        Map.of("action", "apt.upgrade", "on", "tag:granted-lab", "dryRun", true)),
                "run:high");
        refused(schedule(rest, "granted-bad", "name:granted-*"), "granted-prod");
        refused(campaign(rest, "name:granted-*"), "granted-prod");
        assertThat(jobsOf(client)).as("nothing was done").isEqualTo(jobs);
        String foreign =
                order(product.rest(), "host.check", "tag:granted-prod")
                        .json()
                        .get("jobs")
                        .get(0)
                        .get("id")
                        .asText();
        refused(rest.post("/api/v1/jobs/" + foreign + "/cancel", Map.of()), "granted-prod");
        refused(rest.post("/api/v1/jobs/cancel", Map.of("ids", List.of(foreign))), "granted-prod");
        refused(
                rest.send(
                        "PATCH",
                        "/api/v1/machines/" + lab,
                        Map.of("kind", "vm"),
                        Map.of("If-Match", "\"0\"")),
                "");

        assertThat(schedule(rest, "granted-good", "tag:granted-lab").status()).isEqualTo(201);
        assertThat(campaign(rest, "tag:granted-lab").status()).isEqualTo(201);
        assertThat(rest.get("/api/v1/me").json().get("grants")).hasSize(1);

        assertThat(product.rest().send("DELETE", "/api/v1/grants/" + low, null, Map.of()).status())
                .isEqualTo(204);
        assertThat(order(rest, "host.check", "tag:granted-lab").status()).isEqualTo(403);
        String schedule = scheduleNamed("granted-good");
        assertThat(product.rest().post("/api/v1/schedules/" + schedule + "/run", Map.of()).status())
                .isEqualTo(202);
        Rest.await(() ->
                product.rest()
                        .get("/api/v1/schedules/" + schedule + "/runs")
                        .json()
                        .get("items")
                        .get(0)
                        .get("status")
                        .asText()
                        .equals("error"));
    }

    private static String scheduleNamed(String name) {
        for (JsonNode schedule : product.rest().get("/api/v1/schedules").json().get("items")) {
            if (schedule.get("name").asText().equals(name)) {
                return schedule.get("id").asText();
            }
        }
        throw new AssertionError("There is no schedule " + name);
    }

    private static long jobsOf(JsonNode client) {
        String subject = "client:" + client.get("id").asText();
        return product.rest()
                .get("/api/v1/jobs?limit=200")
                .json()
                .get("items")
                .valueStream()
                .filter(job -> job.at("/requestedBy/id").asText().equals(subject))
                .count();
    }

    private static String machine(String name, String tag) {
        return product.rest()
                .post(
                        "/api/v1/machines",
                        Map.of(
                                "name",
                                name,
                                "hostname",
                                "127.0.0.1",
                                "port",
                                FreePort.any(),
                                "username",
                                "ops",
                                "tags",
                                List.of(tag),
                                "credential",
                                Rest.password("never used", "none")))
                .json()
                .get("id")
                .asText();
    }

    private static Rest.Answer order(Rest rest, String action, String on) {
        return rest.post("/api/v1/jobs", Map.of("action", action, "on", on));
    }

    private static Rest.Answer schedule(Rest rest, String name, String on) {
        return rest.post(
                "/api/v1/schedules",
                Map.of(
                        "name",
                        name,
                        "cron",
                        "0 4 1 1 *",
                        "timezone",
                        "UTC",
                        "selector",
                        on,
                        "actions",
                        List.of(Map.of("action", "host.check"))));
    }

    private static Rest.Answer campaign(Rest rest, String on) {
        return rest.post(
                "/api/v1/campaigns", Map.of("name", "granted", "action", "host.check", "on", on));
    }

    private static void refused(Rest.Answer answer, String word) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains(word);
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
        try {
            return status(request.build());
        } catch (IOException e) {
            // The server may close a kept connection in the moment in which it is used again.
            return status(request.build());
        }
    }

    private static int status(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response =
                CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
        response.body().close();
        return response.statusCode();
    }
}
