package io.sysup.kit.db;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.pubsub.PgSubscriber;
import io.vertx.pgclient.PgConnectOptions;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * LISTENs on a channel of PostgreSQL over a connection of its own and reconnects when that is lost.
 * A notification may get lost, so whoever listens also polls.
 */
public final class Wakeups implements AutoCloseable {
    private static final Logger LOGGER = Logger.getLogger(Wakeups.class);
    private static final long RECONNECT_MILLIS = 500;

    private final PgSubscriber subscriber;

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
        subscriber = PgSubscriber.subscriber(vertx, options);
        subscriber.reconnectPolicy(attempt -> RECONNECT_MILLIS);
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
    }

    @Override
    public void close() {
        subscriber.close().await().indefinitely();
    }
}
