package io.sysup.kit.db;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.pgclient.pubsub.PgSubscriber;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * LISTENs on a channel of PostgreSQL over a connection of its own and reconnects when that is lost,
 * also when it fell silent without being closed: it is asked for an answer now and then. A
 * notification may get lost, so whoever listens also polls.
 */
public final class Wakeups implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(Wakeups.class);
    private static final long RECONNECT_MILLIS = 500;
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final PgSubscriber subscriber;
    private final Duration heartbeat;
    private volatile long timer = -1;

    /**
     * @param datasource name of the datasource whose address and role are used
     */
    public Wakeups(Vertx vertx, Config config, String datasource) {
        String prefix = "quarkus.datasource." + datasource + ".";
        String url = config.getValue(prefix + "reactive.url", String.class);
        PgConnectOptions options =
                PgConnectOptions.fromUri(url.replaceFirst("^vertx-reactive:", ""))
                        .setUser(config.getValue(prefix + "username", String.class))
                        .setPassword(config.getValue(prefix + "password", String.class));
        this.vertx = vertx;
        subscriber = PgSubscriber.subscriber(vertx, options);
        subscriber.reconnectPolicy(attempt -> RECONNECT_MILLIS);
        heartbeat =
                config.getOptionalValue("sysup.db.listen-heartbeat", Duration.class)
                        .orElse(HEARTBEAT);
    }

    /** Calls {@code wake} for each notification; call before {@link #connect}. */
    public Wakeups on(String channel, java.util.function.Consumer<@Nullable String> wake) {
        subscriber.channel(channel).handler(wake::accept);
        return this;
    }

    public void connect() {
        subscriber
                .connect()
                .subscribe()
                .with(
                        done -> {},
                        failure ->
                                LOGGER.warnf(
                                        "Cannot listen for notifications yet: %s",
                                        failure.getMessage()));
        timer = vertx.setPeriodic(heartbeat.toMillis(), beat -> ask());
    }

    /** A connection that does not answer until the next question is closed, and made anew. */
    private void ask() {
        PgConnection connection = subscriber.actualConnection();
        if (connection != null) {
            connection
                    .query("select 1")
                    .execute()
                    .ifNoItem()
                    .after(heartbeat)
                    .fail()
                    .subscribe()
                    .with(answered -> {}, failure -> giveUp(connection));
        }
    }

    private static void giveUp(PgConnection connection) {
        LOGGER.warn("The connection that listens for notifications is silent; it is made anew.");
        connection.close().subscribe().with(closed -> {}, failure -> {});
    }

    @Override
    public void close() {
        vertx.cancelTimer(timer);
        subscriber.close().await().indefinitely();
    }
}
