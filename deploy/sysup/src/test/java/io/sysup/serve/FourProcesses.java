package io.sysup.serve;

import io.sysup.embedded.EmbeddedPostgres;
import io.sysup.embedded.FreePort;
import io.sysup.embedded.ServiceDatabases;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The services as processes of their own, with a database and a broker that are not theirs. They
 * recognize each other by accounts, as in a cluster: no secret is shared.
 */
final class FourProcesses implements AutoCloseable {
    private static final String SUPERUSER_PASSWORD = "super";
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "sysup");
    private static final Map<String, String> FOLDERS =
            Map.of(
                    "inventory", "inventory-service",
                    "execution", "execution-service",
                    "scheduler", "scheduler-service",
                    "hermes", "hermes-gateway");

    private static FourProcesses shared;

    private final Path folder;
    private final Map<String, Process> processes = new HashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, String> passwords = new HashMap<>();
    private final int postgresPort = FreePort.any();
    private final int brokerPort = FreePort.any();
    private final int controllerPort = FreePort.any();
    private final CompletableFuture<String> token = new CompletableFuture<>();
    private final ServiceAccounts accounts;
    private EmbeddedPostgres postgres;
    private BrokerProcess broker;
    private Rest gateway;

    private FourProcesses(Path folder) {
        this.folder = folder;
        accounts = new ServiceAccounts(folder);
        FOLDERS.keySet()
                .forEach(service -> {
                    ports.put(service, FreePort.any());
                    passwords.put(service, "password-of-" + service);
                });
        startPostgres();
        ServiceDatabases.prepare(postgresPort, SUPERUSER_PASSWORD, passwords);
        startBroker();
    }

    /** One set for all test classes of this JVM; who ends one of them starts it again. */
    static synchronized FourProcesses shared() {
        if (shared == null) {
            try {
                FourProcesses four = new FourProcesses(Files.createTempDirectory("sysup-four"));
                Runtime.getRuntime().addShutdownHook(new Thread(four::close));
                four.startAll();
                shared = four;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return shared;
    }

    void startPostgres() {
        postgres =
                EmbeddedPostgres.start(
                        folder.resolve("pg"),
                        CACHE,
                        postgresPort,
                        SUPERUSER_PASSWORD,
                        Map.of("fsync", "off"));
    }

    void stopPostgres() {
        postgres.close();
    }

    void startBroker() {
        broker = BrokerProcess.start(folder.resolve("kafka"), brokerPort, controllerPort);
    }

    void stopBroker() {
        broker.close();
    }

    /** Returns when all of them are ready. */
    private void startAll() throws IOException {
        for (String service : FOLDERS.keySet()) {
            revive(service);
        }
        gateway =
                new Rest(
                        "http://127.0.0.1:" + ports.get("hermes"),
                        token.orTimeout(90, TimeUnit.SECONDS).join());
        awaitReady();
    }

    Rest gateway() {
        return gateway;
    }

    void awaitReady() {
        Rest.await(() -> gateway.get("/api/v1/status").json().get("ready").asBoolean());
    }

    /** As a power cut for this service. */
    void kill(String service) throws InterruptedException {
        processes.get(service).destroyForcibly().waitFor();
    }

    /** Starts it and does not wait. */
    void revive(String service) throws IOException {
        Process process = start(service, Map.of());
        processes.put(service, process);
        // Reading what a process says holds the carrier of a virtual thread, and there are few.
        Thread.ofPlatform().daemon().start(() -> copy(service, process));
    }

    /** What it said since it was started last. */
    String log(String service) throws IOException {
        return Files.readString(folder.resolve(service + ".log"));
    }

    /** Resident, in bytes. */
    long memory(String service) throws IOException {
        Path status = Path.of("/proc", Long.toString(process(service).pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }

    BrokerProcess broker() {
        return broker;
    }

    String brokerAddress() {
        return "127.0.0.1:" + brokerPort;
    }

    /** The files of the database; to be touched while it is stopped. */
    Path databaseFolder() {
        return folder.resolve("pg");
    }

    /** Where database, messages, logs and artifacts lie. */
    Path folder() {
        return folder;
    }

    boolean allAlive() {
        return processes.values().stream().allMatch(Process::isAlive);
    }

    /** Changes a setting of the server, for connections that are open as well. */
    void asSuperuser(String setting) throws SQLException {
        try (Connection server = superuser();
                Statement statement = server.createStatement()) {
            statement.execute(setting);
            statement.execute("select pg_reload_conf()");
        }
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + postgresPort + "/postgres",
                EmbeddedPostgres.SUPERUSER,
                SUPERUSER_PASSWORD);
    }

    /** All schemas, as somebody sees them who has taken the database. */
    Connection everySchema() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:" + databaseUrl(), EmbeddedPostgres.SUPERUSER, SUPERUSER_PASSWORD);
    }

    /** In the role of a service. */
    Connection database(String service) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:" + databaseUrl(), "sysup_" + service, passwords.get(service));
    }

    /** The number that a statement with one id brings. */
    long number(String sql, String id) {
        try (Connection database = database("execution");
                var statement = database.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void signal(Process process, String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    }

    Process process(String service) {
        return processes.get(service);
    }

    String databaseUrl() {
        return "postgresql://127.0.0.1:" + postgresPort + "/" + ServiceDatabases.DATABASE;
    }

    /** Starts another one beside, with these settings instead of its own, and does not wait. */
    Process start(String service, Map<String, String> others) throws IOException {
        Map<String, String> settings = settings(service);
        settings.putAll(others);
        List<String> words =
                new ArrayList<>(
                        List.of(
                                Product.JAVA,
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1"));
        settings.forEach((name, value) -> words.add("-D" + name + "=" + value));
        Path jar = ROOT.resolve(FOLDERS.get(service)).resolve("target/quarkus-app/quarkus-run.jar");
        words.addAll(List.of("-jar", jar.toString()));
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }

    private Map<String, String> settings(String service) {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", ports.get(service).toString());
        settings.put("sysup.db", databaseUrl());
        settings.put("sysup.kafka", brokerAddress());
        if (!service.equals("hermes")) {
            // Little room for messages that the broker does not take, so that a test can fill it.
            settings.put("sysup.kafka.buffer-memory", "2000000");
        }
        settings.put("sysup." + service + ".db.password", passwords.get(service));
        settings.putAll(accounts.settings(service));
        if (service.equals("hermes")) {
            settings.put("sysup.gateway.session-secret", "a-secret-of-the-gateway-for-its-cookies");
        }
        for (String other : List.of("inventory", "execution", "scheduler", "hermes")) {
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

    /** The gateway prints the token once. */
    private void copy(String service, Process process) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
                var log = Files.newBufferedWriter(folder.resolve(service + ".log"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line + "\n");
                log.flush();
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

    @Override
    public void close() {
        processes.values().forEach(Process::destroy);
        processes.values().forEach(process -> process.onExit().join());
        broker.close();
        postgres.close();
        accounts.close();
    }
}
