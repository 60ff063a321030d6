package io.sysup.scheduler.notification.delivery;

import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.notification.channel.Channel;
import io.sysup.scheduler.notification.channel.Channels;
import io.sysup.scheduler.notification.message.Message;
import io.sysup.scheduler.notification.transport.Courier;
import io.sysup.scheduler.notification.transport.NotificationConfig;
import io.sysup.scheduler.notification.transport.Outcome;
import io.vertx.sqlclient.Row;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/**
 * Sends what is due, each channel by a thread of its own: one that is down waits for its limit
 * alone. A message is marked after it was handed over, so it may arrive twice, under the same id,
 * but is never lost.
 */
@ApplicationScoped
public class Sending {
    private static final Logger LOGGER = Logger.getLogger(Sending.class);
    private static final int MOST_CHANNELS = 16;
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(50);
    private static final double NANOS = 1e9;

    private final SchedulerDatabase database;
    private final Deliveries deliveries;
    private final Channels channels;
    private final Courier courier;
    private final Retries retries;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    Sending(
            SchedulerDatabase database,
            Deliveries deliveries,
            Channels channels,
            Courier courier,
            NotificationConfig config) {
        this.database = database;
        this.deliveries = deliveries;
        this.channels = channels;
        this.courier = courier;
        this.retries = new Retries(config.attempts(), RandomGenerator.getDefault());
    }

    /** Sets to work on all that is due and tells for how long nothing else will be. */
    public Duration round(Duration longest) {
        UUID[] atWork = busy.toArray(UUID[]::new);
        for (Row due : database.query(DeliverySql.DUE_CHANNELS, atWork, MOST_CHANNELS)) {
            UUID channel = due.getUUID("channel_id");
            if (busy.size() < MOST_CHANNELS && busy.add(channel)) {
                workers.execute(() -> sendAll(channel));
            }
        }
        Double seconds =
                database.query(DeliverySql.UNTIL_DUE, (Object) busy.toArray(UUID[]::new))
                        .getFirst()
                        .getDouble("seconds");
        return seconds == null
                ? longest
                : Duration.ofNanos(
                        (long)
                                Math.clamp(
                                        seconds * NANOS,
                                        (double) SHORTEST_WAIT.toNanos(),
                                        (double) longest.toNanos()));
    }

    private void sendAll(UUID channel) {
        try {
            boolean more = true;
            while (more) {
                more = sendNext(channel);
            }
        } catch (RuntimeException e) {
            LOGGER.warnf("A message waits for its next attempt: %s", e.getMessage());
        } finally {
            busy.remove(channel);
        }
    }

    /** False when nothing is due any more, or the channel does not take what is. */
    private boolean sendNext(UUID id) {
        Optional<Channel> channel = channels.find(id);
        Optional<Delivery> next = channel.flatMap(known -> deliveries.claim(id));
        if (next.isEmpty()) {
            return false;
        }
        Delivery delivery = next.get();
        Outcome outcome =
                courier.carry(delivery.id(), channel.orElseThrow().wish(), delivery.message());
        deliveries.mark(id, delivery, outcome, retries.after(delivery.attempt()).orElse(null));
        return outcome instanceof Outcome.Sent;
    }

    /** Sends a message at once and only once. */
    Sent sendNow(Channel channel, Message message) {
        Delivery delivery = deliveries.addClaimed(channel, message);
        Outcome outcome = courier.carry(delivery.id(), channel.wish(), message);
        deliveries.mark(channel.id(), delivery, outcome, null);
        return new Sent(delivery.id(), outcome);
    }

    /** Whether nothing is being sent at this moment. */
    boolean isIdle() {
        return busy.isEmpty();
    }

    record Sent(UUID delivery, Outcome outcome) {}

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }
}
