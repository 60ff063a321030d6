package io.sysup.serve;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Calls of the public API. */
final class Rest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final long LIMIT_NANOS = Duration.ofSeconds(60).toNanos();

    private final String url;
    private final String token;

    Rest(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** Status and body of an answer. */
    record Answer(int status, String body, Map<String, List<String>> headers) {
        JsonNode json() {
            return Json.tree(body);
        }

        String kind() {
            return json().get("kind").asText();
        }
    }

    Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    Answer post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    Answer delete(String path) {
        return send("DELETE", path, null, Map.of());
    }

    Answer send(String method, String path, Object body, Map<String, String> headers) {
        var publisher =
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(
                                body instanceof String text ? text : Json.write(body));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .timeout(Duration.ofSeconds(40))
                        .header("Authorization", "Bearer " + token)
                        .method(method, publisher);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer =
                    CLIENT.send(
                            request.build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.body(), answer.headers().map());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes(String path) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Authorization", "Bearer " + token)
                        .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Registers a lab host; the credential as the API wants it. Returns its id. */
    String addMachine(String name, int host, String user, Map<String, Object> credential) {
        return addMachine(name, "127.0.0.1", Lab.port(host), user, credential);
    }

    String addMachine(
            String name, String hostname, int port, String user, Map<String, Object> credential) {
        Answer answer =
                post(
                        "/api/v1/machines",
                        Map.of(
                                "name", name,
                                "hostname", hostname,
                                "port", port,
                                "username", user,
                                "tags", List.of("it"),
                                "credential", credential));
        if (answer.status() != 201) {
            throw new IllegalStateException("machine refused: " + answer);
        }
        return answer.json().get("id").asText();
    }

    static Map<String, Object> password(String password, String sudo) {
        return Map.of("method", "password", "password", password, "sudo", Map.of("mode", sudo));
    }

    static Map<String, Object> key(
            String privateKey, String passphrase, String sudo, String sudoPassword) {
        Map<String, Object> credential =
                new HashMap<>(Map.of("method", "ssh_key", "privateKey", privateKey));
        if (passphrase != null) {
            credential.put("passphrase", passphrase);
        }
        credential.put(
                "sudo",
                sudoPassword == null
                        ? Map.of("mode", sudo)
                        : Map.of("mode", sudo, "password", sudoPassword));
        return credential;
    }

    /** Waits until the machine has shown a key and approves it. */
    void approveHostKey(String machineId) {
        String keys = "/api/v1/machines/" + machineId + "/host-keys";
        await(() -> !get(keys).json().get("items").isEmpty());
        for (JsonNode key : get(keys).json().get("items")) {
            String status = key.get("status").asText();
            if (status.equals("unknown") || status.equals("changed")) {
                post(keys + "/" + key.get("id").asText() + "/approve", Map.of());
            }
        }
    }

    /** Runs an action on one machine and returns the finished job. */
    JsonNode run(String action, String machineId, Map<String, Object> params, boolean dryRun) {
        return awaitJob(start(action, machineId, params, dryRun));
    }

    JsonNode run(String action, String machineId) {
        return run(action, machineId, Map.of(), false);
    }

    String start(String action, String machineId, Map<String, Object> params, boolean dryRun) {
        Answer answer =
                post(
                        "/api/v1/jobs",
                        Map.of(
                                "action",
                                action,
                                "machineIds",
                                List.of(machineId),
                                "params",
                                params,
                                "dryRun",
                                dryRun));
        if (answer.status() != 202) {
            throw new IllegalStateException("job refused: " + answer);
        }
        return answer.json().get("jobs").get(0).get("id").asText();
    }

    JsonNode awaitJob(String id) {
        long deadline = System.nanoTime() + 3 * LIMIT_NANOS;
        while (System.nanoTime() < deadline) {
            JsonNode job = get("/api/v1/jobs/" + id + "?wait=20").json();
            if (!List.of("queued", "running", "lost").contains(job.get("state").asText())) {
                return job;
            }
        }
        throw new IllegalStateException(
                "job " + id + " did not end: " + get("/api/v1/jobs/" + id).body());
    }

    void removeMachine(String id) {
        String version = machine(id).get("version").asText();
        send("DELETE", "/api/v1/machines/" + id, null, Map.of("If-Match", "\"" + version + "\""));
    }

    JsonNode machine(String id) {
        return get("/api/v1/machines/" + id).json();
    }

    static void await(BooleanSupplier condition) {
        await(condition, () -> "the condition");
    }

    /**
     * @param seen tells what was there instead, when the wait was in vain
     */
    static void await(BooleanSupplier condition, Supplier<String> seen) {
        try {
            org.awaitility.Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(condition::getAsBoolean);
        } catch (org.awaitility.core.ConditionTimeoutException e) {
            throw new AssertionError("waited in vain, seen: " + seen.get(), e);
        }
    }
}
