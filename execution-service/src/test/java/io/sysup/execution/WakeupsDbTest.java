package io.sysup.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.sysup.embedded.FreePort;
import io.sysup.kit.db.Wakeups;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.testing.Engines;
import io.sysup.kit.testing.SilentLine;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/** Who listens is told of what was committed, and of nothing else. */
@QuarkusTest
@QuarkusTestResource(Engines.class)
class WakeupsDbTest {
    private static final String URL = "quarkus.datasource.execution.reactive.url";

    @Inject ExecutionDatabase database;
    @Inject Vertx vertx;
    @Inject Config config;

    private final String channel = "test_" + Ids.next().toString().replace('-', '_');
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Test
    void whatIsUndoneIsNotTold() throws Exception {
        try (Wakeups wakeups = listening(config)) {
            assertThatThrownBy(() ->
                            database.inTransaction(tx -> {
                                tx.wake(channel, "undone");
                                throw new IllegalStateException("no");
                            }))
                    .hasMessage("no");
            database.inTransaction(tx -> {
                tx.wake(channel, "kept");
                tx.wake(channel, "kept");
                tx.wake(channel, "too");
            });

            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("kept");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("too");
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void aConnectionThatFellSilentIsMadeAnew() throws Exception {
        try (SilentLine line = SilentLine.to(server().getPort());
                Wakeups wakeups = listening(over(line.port()))) {
            line.fallSilent();

            awaitToldAgain();
        }
    }

    @Test
    void aServerThatIsAwayAtFirstIsFoundLater() throws Exception {
        int port = FreePort.any();
        try (Wakeups wakeups =
                new Wakeups(vertx, over(port), "execution").on(channel, heard::add)) {
            wakeups.connect();
            database.wake(channel, "anybody there?");
            assertThat(heard.poll(1, TimeUnit.SECONDS)).isNull();

            try (SilentLine line = SilentLine.at(port, server().getPort())) {
                awaitToldAgain();
            }
        }
    }

    private void awaitToldAgain() throws InterruptedException {
        boolean told = false;
        for (int second = 0; second < 30 && !told; second++) {
            database.wake(channel, "still there?");
            told = heard.poll(1, TimeUnit.SECONDS) != null;
        }
        assertThat(told).isTrue();
    }

    private URI server() {
        String url = config.getValue(URL, String.class);
        return URI.create(url.substring("vertx-reactive:".length()));
    }

    private Wakeups listening(Config config) throws InterruptedException {
        var ready = new CountDownLatch(1);
        Wakeups wakeups =
                new Wakeups(vertx, config, "execution")
                        .on(channel, heard::add)
                        .on(channel + "_ready", hello -> ready.countDown());
        wakeups.connect();
        do {
            database.wake(channel + "_ready", "");
        } while (!ready.await(1, TimeUnit.SECONDS));
        return wakeups;
    }

    private Config over(int port) {
        String there = "vertx-reactive:postgresql://127.0.0.1:" + port + server().getPath();
        return new SmallRyeConfigBuilder()
                .withSources(
                        new PropertiesConfigSource(
                                Map.of(
                                        URL,
                                        there,
                                        "quarkus.datasource.execution.username",
                                        value("username"),
                                        "quarkus.datasource.execution.password",
                                        value("password"),
                                        "sysup.db.listen-heartbeat",
                                        "PT1S"),
                                "silent line",
                                1000))
                .build();
    }

    private String value(String name) {
        return config.getValue("quarkus.datasource.execution." + name, String.class);
    }
}
