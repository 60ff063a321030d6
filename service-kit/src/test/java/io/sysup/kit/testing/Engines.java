package io.sysup.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.sysup.embedded.EmbeddedBroker;
import io.sysup.embedded.EmbeddedPostgres;
import io.sysup.embedded.FreePort;
import io.sysup.embedded.ServiceDatabases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * PostgreSQL and Kafka for a test JVM, started by the first test class that asks and kept until the
 * JVM ends. The addresses travel in a system property because test class loaders share nothing
 * else.
 */
public final class Engines implements QuarkusTestResourceLifecycleManager {
    public static final String INTERNAL_SECRET = "a-secret-for-tests-of-forty-characters!!";
    private static final String PROPERTY = "sysup.test.engines";
    private static final String PASSWORD = "test-password";
    private static final List<String> SCHEMAS =
            List.of("inventory", "execution", "scheduler", "hermes");

    @Override
    public Map<String, String> start() {
        String shared = System.getProperty(PROPERTY);
        if (shared == null) {
            shared = startEngines();
            System.setProperty(PROPERTY, shared);
        }
        String[] address = shared.split(",");
        return configuration(address[0], address[1]);
    }

    /** Settings that point all four services at these engines. */
    public static Map<String, String> configuration(String postgresPort, String broker) {
        String database =
                "postgresql://127.0.0.1:" + postgresPort + "/" + ServiceDatabases.DATABASE;
        Map<String, String> settings = new HashMap<>();
        settings.put("sysup.db", database);
        settings.put("sysup.kafka", broker);
        settings.put("sysup.internal.secret", INTERNAL_SECRET);
        SCHEMAS.forEach(schema -> settings.put("sysup." + schema + ".db.password", PASSWORD));
        return settings;
    }

    private static String startEngines() {
        try {
            Path folder = Files.createTempDirectory("sysup-test");
            Path cache = Path.of(System.getProperty("user.home"), ".cache", "sysup");
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.start(
                            folder.resolve("pg"),
                            cache,
                            FreePort.any(),
                            PASSWORD,
                            Map.of("fsync", "off"));
            Map<String, String> passwords =
                    SCHEMAS.stream().collect(Collectors.toMap(s -> s, s -> PASSWORD));
            ServiceDatabases.prepare(postgres.port(), PASSWORD, passwords);
            EmbeddedBroker broker =
                    EmbeddedBroker.start(folder.resolve("kafka"), FreePort.any(), FreePort.any());
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                broker.close();
                                postgres.close();
                            }));
            return postgres.port() + "," + broker.bootstrapServers();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // Kept for the next test class; the shutdown hook ends them.
    }
}
