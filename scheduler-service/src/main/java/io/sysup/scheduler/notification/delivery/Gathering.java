package io.sysup.scheduler.notification.delivery;

import io.sysup.kit.db.Tx;
import io.sysup.kit.json.Json;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.SchedulerMessages;
import io.sysup.scheduler.notification.channel.Channel;
import io.sysup.scheduler.notification.channel.Channels;
import io.sysup.scheduler.notification.message.Digest;
import io.sysup.scheduler.notification.message.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Makes one message of all that waits for a channel, and then is quiet for a while: a power cut of
 * five hundred machines is one message, or two.
 */
@ApplicationScoped
class Gathering {
    private static final Duration MOMENT = Duration.ofSeconds(3);
    private static final int MOST = 2000;

    private final SchedulerDatabase database;
    private final SchedulerMessages messages;
    private final Channels channels;
    private final Deliveries deliveries;
    private final InstantSource clock;

    Gathering(
            SchedulerDatabase database,
            SchedulerMessages messages,
            Channels channels,
            Deliveries deliveries,
            InstantSource clock) {
        this.database = database;
        this.messages = messages;
        this.channels = channels;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void gather() {
        gather(MOMENT);
    }

    /**
     * @param moment for how long the first that waits is left to wait for others
     */
    void gather(Duration moment) {
        List<UUID> ready =
                database.query(SortSql.GATHERABLE, moment.toSeconds()).stream()
                        .map(row -> row.getUUID("id"))
                        .toList();
        for (UUID id : ready) {
            channels.find(id)
                    .ifPresent(channel -> database.inTransaction(tx -> gather(tx, channel)));
        }
    }

    private void gather(Tx tx, Channel channel) {
        if (tx.first(SortSql.LOCK_CHANNEL, channel.id()).isEmpty()) {
            return;
        }
        List<Message> waiting =
                tx.query(SortSql.TAKE_WAITING, channel.id(), MOST).stream()
                        .map(row -> Json.read(row.getString("message_json"), Message.class))
                        .toList();
        if (waiting.isEmpty()) {
            return;
        }
        deliveries.add(tx, channel, Digest.of(waiting, clock.instant()));
        tx.update(SortSql.BE_QUIET, channel.id(), channel.wish().rule().quietSeconds());
        messages.announceWork(tx);
    }
}
