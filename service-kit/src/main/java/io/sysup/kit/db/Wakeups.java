package io.sysup.kit.db;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.pgclient.pubsub.PgSubscriber;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * LISTENs on channels of PostgreSQL over a connection of its own and reconnects when that is lost,
 * also when it fell silent without being closed: it is asked for an answer now and then. A
 * notification may get lost, so whoever listens also polls.
 */
public final class Wakeups implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(Wakeups.class);
    private static final long RECONNECT_MILLIS = 500;
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final PgConnectOptions options;
    private final Duration heartbeat;
    private final Map<String, Consumer<@Nullable String>> channels = new ConcurrentHashMap<>();
    private volatile @Nullable PgSubscriber subscriber;
    private volatile long timer = -1;
    private boolean open = true;

    /**
     * @param datasource name of the datasource whose address and role are used
     */
    public Wakeups(Vertx vertx, Config config, String datasource) {
        String prefix = "quarkus.datasource." + datasource + ".";
        String url = config.getValue(prefix + "reactive.url", String.class);
        this.vertx = vertx;
        options =
                PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""))
                        .setUser(config.getValue(prefix + "username", String.class))
                        .setPassword(config.getValue(prefix + "password", String.class));
        heartbeat =
                config.getOptionalValue("sysup.db.listen-heartbeat", Duration.class)
                        .orElse(HEARTBEAT);
    }

    /** Calls {@code wake} for each notification; call before {@link #connect}. */
    public Wakeups on(String channel, Consumer<@Nullable String> wake) {
        channels.put(channel, wake);
        return this;
    }

    public void connect() {
        listen();
        timer = vertx.setPeriodic(heartbeat.toMillis(), beat -> ask());
    }

    private void listen() {
        PgSubscriber fresh = PgSubscriber.subscriber(vertx, options);
        fresh.reconnectPolicy(attempt -> RECONNECT_MILLIS);
        channels.forEach((channel, wake) -> fresh.channel(channel).handler(wake::accept));
        subscriber = fresh;
        fresh.connect()
                .subscribe()
                .with(
                        done -> {},
                        failure -> {
                            LOGGER.warnf(
                                    "Cannot listen for notifications yet: %s",
                                    failure.getMessage());
                            vertx.setTimer(RECONNECT_MILLIS, again -> replace(fresh));
                        });
    }

    private void ask() {
        PgSubscriber asked = subscriber;
        PgConnection connection = asked == null ? null : asked.actualConnection();
        if (connection != null) {
            connection
                    .query("select 1")
                    .execute()
                    .ifNoItem()
                    .after(heartbeat)
                    .fail()
                    .subscribe()
                    .with(answered -> {}, failure -> silent(asked));
        }
    }

    /**
     * The subscriber itself only comes back after a connection that was made and closed. One that
     * is silent is left to the operating system: closing it would wait for its answer.
     */
    private synchronized void replace(@Nullable PgSubscriber useless) {
        if (open && useless != null && subscriber == useless) {
            listen();
            useless.close().subscribe().with(closed -> {}, failure -> {});
        }
    }

    private void silent(@Nullable PgSubscriber asked) {
        LOGGER.warn("The connection for notifications is silent; another one is made.");
        replace(asked);
    }

    @Override
    public synchronized void close() {
        open = false;
        vertx.cancelTimer(timer);
        PgSubscriber last = subscriber;
        if (last != null) {
            try {
                last.close().await().atMost(CLOSE_LIMIT);
            } catch (RuntimeException e) {
                LOGGER.debugf("Notifications are not listened to any more: %s", e.getMessage());
            }
        }
    }
}
