package io.sysup.serve;

import io.sysup.embedded.EmbeddedBroker;
import io.sysup.embedded.EmbeddedPostgres;
import io.sysup.embedded.EngineStartException;
import io.sysup.embedded.FreePort;
import io.sysup.embedded.ServiceDatabases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** The database and the broker of one home. */
final class Engines implements AutoCloseable {
    private static final List<String> SCHEMAS =
            List.of("inventory", "execution", "scheduler", "hermes");

    private final EmbeddedPostgres postgres;
    private final CompletableFuture<EmbeddedBroker> broker;
    private final int brokerPort;
    private final Map<String, String> passwords;

    private Engines(
            EmbeddedPostgres postgres,
            CompletableFuture<EmbeddedBroker> broker,
            int brokerPort,
            Map<String, String> passwords) {
        this.postgres = postgres;
        this.broker = broker;
        this.brokerPort = brokerPort;
        this.passwords = passwords;
    }

    /** Returns when the database can be used; the broker goes on starting meanwhile. */
    static Engines start(Home home) throws IOException {
        int brokerPort = FreePort.any();
        int controllerPort = FreePort.any();
        CompletableFuture<EmbeddedBroker> broker =
                CompletableFuture.supplyAsync(
                        () -> EmbeddedBroker.start(home.data("kafka"), brokerPort, controllerPort),
                        Engines::onOwnThread);
        String superuser = home.secret("postgres");
        Map<String, String> passwords = new HashMap<>();
        for (String schema : SCHEMAS) {
            passwords.put(schema, home.secret("db-" + schema));
        }
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "sysup");
        try {
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.start(
                            home.data("pg"), cache, FreePort.any(), superuser, Map.of());
            ServiceDatabases.prepare(postgres.port(), superuser, passwords);
            return new Engines(postgres, broker, brokerPort, passwords);
        } catch (RuntimeException e) {
            var unused = broker.thenAccept(EmbeddedBroker::close);
            throw e;
        }
    }

    private static void onOwnThread(Runnable start) {
        Thread thread = new Thread(start, "broker-start");
        thread.setDaemon(true);
        thread.start();
    }

    /** Settings that point the services at these engines. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put(
                "sysup.db",
                "postgresql://127.0.0.1:" + postgres.port() + "/" + ServiceDatabases.DATABASE);
        settings.put("sysup.kafka", "127.0.0.1:" + brokerPort);
        passwords.forEach(
                (schema, password) -> settings.put("sysup." + schema + ".db.password", password));
        return settings;
    }

    /** The services start while the broker still does, so its failure is told later. */
    void onBrokerFailure(Consumer<EngineStartException> tell) {
        var unused =
                broker.whenComplete((started, failure) -> {
                    if (failure != null) {
                        Throwable cause =
                                failure instanceof CompletionException
                                        ? failure.getCause()
                                        : failure;
                        tell.accept(
                                cause instanceof EngineStartException known
                                        ? known
                                        : new EngineStartException(
                                                "The Kafka broker did not start.", cause));
                    }
                });
    }

    @Override
    public void close() {
        broker.handle((started, failure) -> started)
                .thenAccept(started -> {
                    if (started != null) {
                        started.close();
                    }
                })
                .join();
        postgres.close();
    }
}
