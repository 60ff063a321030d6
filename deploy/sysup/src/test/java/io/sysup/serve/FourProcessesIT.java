package io.sysup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sysup.embedded.EmbeddedBroker;
import io.sysup.embedded.EmbeddedPostgres;
import io.sysup.embedded.FreePort;
import io.sysup.embedded.ServiceDatabases;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same services as four processes, against a database and a broker that are not theirs. */
class FourProcessesIT {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Map<String, String> SERVICES =
            Map.of(
                    "inventory", "inventory-service",
                    "execution", "execution-service",
                    "scheduler", "scheduler-service",
                    "hermes", "hermes-gateway");

    @TempDir Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();

    @AfterEach
    void stopServices() throws InterruptedException {
        processes.forEach(Process::destroy);
        for (Process process : processes) {
            process.waitFor();
        }
    }

    @Test
    void theMainJobRunsThroughFourProcesses() throws Exception {
        Lab.run("reset", 1);
        Lab.run("heal", 1);
        SERVICES.keySet()
                .forEach(service -> {
                    ports.put(service, FreePort.any());
                    passwords.put(service, "password-of-" + service);
                });
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "sysup");
        try (EmbeddedPostgres postgres =
                        EmbeddedPostgres.start(
                                folder.resolve("pg"),
                                cache,
                                FreePort.any(),
                                "super",
                                Map.of("fsync", "off"));
                EmbeddedBroker broker =
                        EmbeddedBroker.start(
                                folder.resolve("kafka"), FreePort.any(), FreePort.any())) {
            ServiceDatabases.prepare(postgres.port(), "super", passwords);
            String token = startAll(postgres, broker);
            Rest gateway = new Rest("http://127.0.0.1:" + ports.get("hermes"), token);

            Rest.await(() -> gateway.get("/api/v1/status").json().get("ready").asBoolean());
            assertThat(gateway.get("/api/v1/status").json().get("mode").asText())
                    .isEqualTo("separate");
            mainJob(gateway);
            stopServices();
        }
    }

    private static void mainJob(Rest gateway) {
        String machine =
                gateway.addMachine(
                        "apart", 1, "ops", Rest.key(Lab.opsKey(), null, "nopasswd", null));
        gateway.approveHostKey(machine);
        assertThat(gateway.run("apt.analyze", machine).at("/result/counts/updates").asInt())
                .isEqualTo(20);
        JsonNode upgrade = gateway.run("apt.upgrade", machine);
        assertThat(upgrade.get("state").asText()).as(upgrade.toString()).isEqualTo("ok");
        assertThat(upgrade.at("/result/changes")).hasSize(18);
        Rest.await(() -> gateway.machine(machine).at("/state/updates").asInt() == 2);
        String log =
                gateway.send(
                                "GET",
                                "/api/v1/jobs/" + upgrade.get("id").asText() + "/log/stream",
                                null,
                                Map.of("Accept", "text/event-stream"))
                        .body();
        assertThat(log).contains("Setting up lab-app01 (1.1)", "event:end");
        Rest.Answer schedule =
                gateway.post(
                        "/api/v1/schedules",
                        Map.of(
                                "name",
                                "apart",
                                "cron",
                                "0 4 * * *",
                                "timezone",
                                "UTC",
                                "selector",
                                "*",
                                "actions",
                                List.of(Map.of("action", "host.check"))));
        assertThat(schedule.status()).as(schedule.body()).isEqualTo(201);
        String runs = "/api/v1/schedules/" + schedule.json().get("id").asText();
        assertThat(gateway.post(runs + "/run", Map.of()).status()).isLessThan(300);
        Rest.await(
                () ->
                        gateway.get(runs + "/runs")
                                .json()
                                .at("/items/0/status")
                                .asText()
                                .equals("ok"),
                () -> gateway.get(runs + "/runs").body() + gateway.get("/api/v1/jobs").body());
        assertThat(gateway.post("/internal/v1/machines/select", Map.of("selector", "*")).status())
                .isIn(401, 403, 404);
    }

    /** Returns the token that the gateway prints once. */
    private String startAll(EmbeddedPostgres postgres, EmbeddedBroker broker) throws IOException {
        CompletableFuture<String> token = new CompletableFuture<>();
        for (String service : SERVICES.keySet()) {
            Process process = start(service, postgres, broker);
            processes.add(process);
            Thread.ofVirtual().start(() -> copy(service, process, token));
        }
        return token.orTimeout(90, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    private Process start(String service, EmbeddedPostgres postgres, EmbeddedBroker broker)
            throws IOException {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                Product.JAVA,
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1"));
        settings(service, postgres, broker)
                .forEach((name, value) -> words.add("-D" + name + "=" + value));
        words.addAll(
                List.of(
                        "-jar",
                        ROOT.resolve(SERVICES.get(service))
                                .resolve("target/quarkus-app/quarkus-run.jar")
                                .toString()));
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }

    private Map<String, String> settings(
            String service, EmbeddedPostgres postgres, EmbeddedBroker broker) {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", ports.get(service).toString());
        settings.put(
                "sysup.db",
                "postgresql://127.0.0.1:" + postgres.port() + "/" + ServiceDatabases.DATABASE);
        settings.put("sysup.kafka", broker.bootstrapServers());
        settings.put("sysup." + service + ".db.password", passwords.get(service));
        settings.put("sysup.internal.secret", "a-secret-between-the-four-processes-of-a-test");
        for (String other : List.of("inventory", "execution", "scheduler")) {
            settings.put("sysup." + other + ".url", "http://127.0.0.1:" + ports.get(other));
        }
        if (service.equals("inventory")) {
            settings.put("sysup.inventory.kek-file", folder.resolve("kek.json").toString());
            settings.put("sysup.inventory.kek-create", "true");
        }
        if (service.equals("execution")) {
            settings.put("sysup.artifacts.folder", folder.resolve("artifacts").toString());
        }
        return settings;
    }

    private void copy(String service, Process process, CompletableFuture<String> token) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                var log = Files.newBufferedWriter(folder.resolve(service + ".log"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line + "\n");
                if (line.startsWith("admin token: ")) {
                    token.complete(line.substring("admin token: ".length()));
                }
            }
            token.completeExceptionally(
                    new IllegalStateException(
                            service
                                    + " ended: "
                                    + Files.readString(folder.resolve(service + ".log"))));
        } catch (IOException e) {
            token.completeExceptionally(e);
        }
    }
}
