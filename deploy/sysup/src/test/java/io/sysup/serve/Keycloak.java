package io.sysup.serve;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.embedded.FreePort;
import io.sysup.kit.json.Json;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;

/**
 * A real Keycloak from its distribution, unpacked once for this user, with its data in memory. Its
 * first start of all takes a minute, because it builds itself; later ones a quarter of that.
 */
final class Keycloak {
    static final String REALM = "fleet";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String ADMIN = "test-admin";
    private static final Duration LIMIT = Duration.ofMinutes(4);

    private final int port = FreePort.any();
    private final Path log;
    private Process process;

    Keycloak(Path log) {
        this.log = log;
    }

    Keycloak start() {
        try (FileChannel lock =
                        FileChannel.open(
                                Files.createDirectories(cache()).resolve("keycloak.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var held = lock.lock()) {
            Path program = unpacked().resolve("bin/kc.sh");
            ProcessBuilder command =
                    new ProcessBuilder(
                                    program.toString(),
                                    "start-dev",
                                    "--db=dev-mem",
                                    "--cache=local",
                                    "--http-host=127.0.0.1",
                                    "--http-port=" + port)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile());
            command.environment()
                    .putAll(
                            Map.of(
                                    "JAVA_HOME",
                                    System.getProperty("java.home"),
                                    "JAVA_OPTS_KC_HEAP",
                                    "-Xms64m -Xmx400m",
                                    "JAVA_OPTS_APPEND",
                                    "-XX:TieredStopAtLevel=1",
                                    "KC_BOOTSTRAP_ADMIN_CLIENT_ID",
                                    ADMIN,
                                    "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET",
                                    ADMIN));
            process = command.start();
            // Held until it runs: the first start changes files that the next one reads.
            Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofMillis(300)).until(this::isUp);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isUp() throws IOException {
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak ended: " + Files.readString(log));
        }
        try {
            return send("GET", "/realms/master", null, null).statusCode() == 200;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static Path cache() {
        return Path.of(System.getProperty("user.home"), ".cache", "sysup");
    }

    private static Path unpacked() throws IOException {
        File zip = new File(System.getProperty("keycloak.zip", "there is no keycloak.zip"));
        String name = zip.getName().replace("keycloak-quarkus-dist", "keycloak");
        Path home = cache().resolve(name.replace(".zip", ""));
        Path complete = home.resolve(".complete");
        if (!Files.exists(complete)) {
            unpack(zip.toPath(), cache());
            Files.createFile(complete);
        }
        return home;
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    if (file.toString().endsWith(".sh") && !file.toFile().setExecutable(true)) {
                        throw new IOException("cannot make " + file + " executable");
                    }
                }
            }
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    String issuer() {
        return url() + "/realms/" + REALM;
    }

    /** Ends it, and the process below it that does the work. */
    void stop() {
        if (process == null) {
            return;
        }
        List<ProcessHandle> family = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
        process = null;
    }

    /** A realm from a file of the tests, made for the product at this address. */
    void makeRealm(String file, String realm, String product) {
        try (InputStream in = Keycloak.class.getResourceAsStream(file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            expect(
                    201,
                    admin(
                            "POST",
                            "/admin/realms",
                            text.replace("@REALM@", realm).replace("@PRODUCT@", product)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void setEnabled(String user, boolean enabled) {
        expect(
                204,
                admin(
                        "PUT",
                        "/admin/realms/" + REALM + "/users/" + idOf(user),
                        Json.write(Map.of("enabled", enabled))));
    }

    void takeRole(String user, String role) {
        HttpResponse<String> found =
                admin("GET", "/admin/realms/" + REALM + "/roles/" + role, null);
        expect(
                204,
                admin(
                        "DELETE",
                        "/admin/realms/" + REALM + "/users/" + idOf(user) + "/role-mappings/realm",
                        "[" + found.body() + "]"));
    }

    private String idOf(String user) {
        String path = "/admin/realms/" + REALM + "/users?exact=true&username=" + user;
        return Json.tree(admin("GET", path, null).body()).get(0).get("id").asText();
    }

    /** What a program gets for name and password; the password is the name. */
    JsonNode tokens(String realm, String client, String user) {
        HttpResponse<String> answer =
                send(
                        "POST",
                        "/realms/" + realm + "/protocol/openid-connect/token",
                        form(
                                Map.of(
                                        "grant_type", "password",
                                        "client_id", client,
                                        "scope", "openid",
                                        "username", user,
                                        "password", user)),
                        null);
        expect(200, answer);
        return Json.tree(answer.body());
    }

    String accessToken(String user) {
        return tokens(REALM, "scripts", user).get("access_token").asText();
    }

    private HttpResponse<String> admin(String method, String path, String body) {
        HttpResponse<String> login =
                send(
                        "POST",
                        "/realms/master/protocol/openid-connect/token",
                        form(
                                Map.of(
                                        "grant_type", "client_credentials",
                                        "client_id", ADMIN,
                                        "client_secret", ADMIN)),
                        null);
        return send(method, path, body, Json.tree(login.body()).get("access_token").asText());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + Browser.encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(String method, String path, String body, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url() + path))
                        .timeout(Duration.ofSeconds(30))
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header(
                    "Content-Type",
                    token == null ? "application/x-www-form-urlencoded" : "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer + ": " + answer.body());
        }
    }
}
