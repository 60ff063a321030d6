package io.sysup.serve;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.kit.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * {@code --demo N}: starts real Debian hosts in containers and registers them over the public API.
 */
@ApplicationScoped
public class Demo {
    private static final Logger LOGGER = Logger.getLogger(Demo.class);
    private static final int CREATED = 201;
    private static final int ALREADY_THERE = 409;

    private final int hosts;
    private final Optional<Path> lab;
    private final String url;
    private final String token;

    public Demo(
            @ConfigProperty(name = "sysup.serve.demo", defaultValue = "0") int hosts,
            @ConfigProperty(name = "sysup.lab") Optional<Path> lab,
            @ConfigProperty(name = "sysup.serve.url") String url,
            @ConfigProperty(name = ServiceSettings.CLI_TOKEN) String token) {
        this.hosts = hosts;
        this.lab = lab;
        this.url = url;
        this.token = token;
    }

    void start() {
        if (hosts == 0) {
            return;
        }
        try {
            System.err.println(
                    "starting " + hosts + " demo hosts, the first time this takes a minute or two");
            run("up", Integer.toString(hosts));
            int added = register();
            System.err.println(
                    "demo: " + added + " hosts registered; approve their host keys in the console");
        } catch (IOException e) {
            System.err.println("error: the demo hosts could not be started: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int register() throws IOException, InterruptedException {
        int added = 0;
        for (JsonNode host : Json.tree(run("hosts"))) {
            if (post(host)) {
                added++;
            }
        }
        return added;
    }

    private boolean post(JsonNode host) throws IOException, InterruptedException {
        String key = Files.readString(Path.of(host.get("keyFile").asText()));
        String body =
                Json.write(
                        Map.of(
                                "name", host.get("name").asText(),
                                "hostname", host.get("host").asText(),
                                "port", host.get("port").asInt(),
                                "username", host.get("user").asText(),
                                "tags", List.of("demo"),
                                "credential",
                                        Map.of(
                                                "method",
                                                "ssh_key",
                                                "privateKey",
                                                key,
                                                "sudo",
                                                Map.of("mode", "nopasswd"))));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + "/api/v1/machines"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != CREATED && answer.statusCode() != ALREADY_THERE) {
                LOGGER.errorf(
                        "Demo host %s was refused: %s", host.get("name").asText(), answer.body());
            }
            return answer.statusCode() == CREATED;
        }
    }

    private String run(String... words) throws IOException, InterruptedException {
        Path script =
                lab.orElseThrow(() -> new IOException("the lab is only there in a source tree"));
        List<String> command = new java.util.ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(words));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("`" + String.join(" ", words) + "` of the lab failed");
        }
        return output;
    }
}
