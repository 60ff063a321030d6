package io.sysup.serve;

import io.sysup.embedded.FreePort;
import io.sysup.kit.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The built product as a process of its own, as a person would start it. */
final class Product {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path JAR = ROOT.resolve("deploy/sysup/target/quarkus-app/quarkus-run.jar");
    static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static Product shared;

    private final Path home;
    private final int port;
    private final List<String> output = new ArrayList<>();
    private final Map<String, String> settings = new HashMap<>();
    private Process process;

    Product(Path home) {
        this.home = home;
        this.port = FreePort.any();
    }

    /** A variable of its environment, e.g. {@code SYSUP_OIDC_ISSUER}. */
    Product with(String variable, Object value) {
        settings.put(variable, value.toString());
        return this;
    }

    /** One product for all test classes of this JVM that don't stop it. */
    static synchronized Product shared() {
        if (shared == null) {
            try {
                shared = new Product(Files.createTempDirectory("sysup-it"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            shared.start();
            Runtime.getRuntime().addShutdownHook(new Thread(shared::stop));
        }
        return shared;
    }

    /** Returns when it says that it is ready. */
    Product start() {
        try {
            ProcessBuilder command = command(port, home);
            command.environment().putAll(settings);
            process = command.redirectError(home.resolve("stderr.txt").toFile()).start();
            BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
            String line = lines.readLine();
            while (line != null && !line.startsWith("ready ")) {
                output.add(line);
                line = lines.readLine();
            }
            if (line == null) {
                throw new IllegalStateException(
                        "not ready: " + Files.readString(home.resolve("stderr.txt")));
            }
            output.add(line);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static ProcessBuilder command(int port, Path home) {
        List<String> words =
                new ArrayList<>(
                        List.of(JAVA, "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        words.add("--enable-native-access=ALL-UNNAMED");
        words.addAll(List.of("-jar", JAR.toString(), "up"));
        words.addAll(List.of("--port", Integer.toString(port), "--home", home.toString()));
        return new ProcessBuilder(words);
    }

    void stop() {
        process.destroy();
        awaitEnd();
    }

    /** As a power cut for this process: nothing is flushed, nobody is told. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the product did not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Path home() {
        return home;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    int port() {
        return port;
    }

    /** What it said on standard output, up to {@code ready}. */
    List<String> output() {
        return output;
    }

    Optional<String> adminToken() {
        return output.stream()
                .filter(line -> line.startsWith("admin token: "))
                .map(line -> line.substring(13))
                .findFirst();
    }

    Rest rest() {
        try {
            String token =
                    Json.tree(Files.readString(home.resolve("run/cli.json"))).get("token").asText();
            return new Rest("http://127.0.0.1:" + port, token);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs the command line with this home. */
    Cli.Result cli(Object... words) {
        return new Cli(ROOT, home, null).run(words);
    }

    /** The command of somebody with this token. */
    Cli cliWith(String token) {
        return new Cli(ROOT, home, token);
    }
}
