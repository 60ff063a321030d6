package io.sysup.serve;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.smallrye.health.SmallRyeHealthReporter;
import io.sysup.hermes.client.FirstAdminToken;
import io.sysup.kit.json.Json;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Says on standard output that everything answers, and leaves the address for the CLI of this
 * machine.
 */
@ApplicationScoped
public class Announcement {
    private static final Logger LOGGER = Logger.getLogger(Announcement.class);
    private static final int LAST = 9000;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final String url;
    private final Path runFile;
    private final String cliToken;
    private final SmallRyeHealthReporter health;
    private final Demo demo;
    private final CountDownLatch listening = new CountDownLatch(1);

    public Announcement(
            @ConfigProperty(name = "sysup.serve.url") String url,
            @ConfigProperty(name = "sysup.home") Path home,
            @ConfigProperty(name = ServiceSettings.CLI_TOKEN) String cliToken,
            SmallRyeHealthReporter health,
            Demo demo) {
        this.url = url;
        this.runFile = new Home(home).runFile();
        this.cliToken = cliToken;
        this.health = health;
        this.demo = demo;
    }

    /** The token exists nowhere else, so it is shown even when the start fails later. */
    void firstToken(@Observes FirstAdminToken first) {
        System.out.println("admin token: " + first.token());
    }

    /** The services may be ready before anybody can reach them. */
    void listening(@ObservesAsync HttpServerStart event) {
        listening.countDown();
    }

    void started(@Observes @Priority(LAST) StartupEvent event) {
        Thread.ofVirtual().name("announcement").start(this::announceWhenReady);
    }

    private void announceWhenReady() {
        if (!isReadyInTime()) {
            System.err.println("error: the services were not ready in time, see the log");
            return;
        }
        try {
            long pid = ProcessHandle.current().pid();
            Home.writePrivate(
                    runFile, Json.write(Map.of("url", url, "token", cliToken, "pid", pid)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("ready " + url);
        demo.start();
    }

    private boolean isReadyInTime() {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (health.getReadiness().isDown()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        try {
            return listening.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void stopped(@Observes ShutdownEvent event) {
        try {
            Files.deleteIfExists(runFile);
        } catch (IOException e) {
            LOGGER.warnf("%s could not be removed: %s", runFile, e.getMessage());
        }
    }
}
