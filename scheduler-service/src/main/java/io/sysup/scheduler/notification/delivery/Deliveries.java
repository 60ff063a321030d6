package io.sysup.scheduler.notification.delivery;

import io.sysup.kit.db.Tx;
import io.sysup.kit.db.Where;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.SchedulerMessages;
import io.sysup.scheduler.notification.channel.Channel;
import io.sysup.scheduler.notification.channel.ChannelKind;
import io.sysup.scheduler.notification.channel.ChannelSettings;
import io.sysup.scheduler.notification.message.Message;
import io.sysup.scheduler.notification.transport.MessageIds;
import io.sysup.scheduler.notification.transport.Outcome;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log of messages: what is to be sent, what was, and what never will be. */
@ApplicationScoped
public class Deliveries {
    /** Longer than an attempt may take. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private final SchedulerDatabase database;
    private final SchedulerMessages messages;

    Deliveries(SchedulerDatabase database, SchedulerMessages messages) {
        this.database = database;
        this.messages = messages;
    }

    Page<DeliveryView> page(
            @Nullable UUID channel, String @Nullable [] states, @Nullable Cursor after, int limit) {
        Where where =
                new Where()
                        .and("d.channel_id = ?", channel)
                        .and("d.state = any(?)", states)
                        .and("d.id < ?", after == null ? null : after.id(0))
                        .then("order by d.id desc limit ?", limit + 1);
        List<DeliveryView> rows =
                database.query(DeliverySql.PAGE + where.sql(), where.values()).stream()
                        .map(DeliveryView::of)
                        .toList();
        return Page.of(rows, limit, last -> Cursor.at(last.id()), null);
    }

    /**
     * Sends one that was given up again, under the same id, as if it had not been tried.
     *
     * @throws ProblemException conflict when it was not given up, or nothing leads there any more
     */
    DeliveryView resend(UUID id) {
        database.inTransaction(tx -> {
            DeliveryView old =
                    tx.first(DeliverySql.BY_ID, id)
                            .map(DeliveryView::of)
                            .orElseThrow(() -> ProblemException.notFound("The message"));
            if (tx.update(DeliverySql.RESEND, id) == 0) {
                throw "dead".equals(old.state())
                        ? ProblemException.conflict(
                                "The channel %s is gone or switched off.".formatted(old.channel()),
                                "Switch it on before its messages are sent again.")
                        : ProblemException.conflict(
                                "The message was not given up: it is %s.".formatted(old.state()),
                                null);
            }
            tx.update(DeliverySql.MAIL_AGAIN, id);
            messages.announceWork(tx);
        });
        return database.first(DeliverySql.BY_ID, id).map(DeliveryView::of).orElseThrow();
    }

    /** To be sent as soon as the transaction is kept. */
    public UUID add(Tx tx, Channel channel, Message message) {
        return insert(tx, channel, message, 0, Duration.ZERO);
    }

    /** In the hands of the caller already. */
    Delivery addClaimed(Channel channel, Message message) {
        return database.transaction(
                tx -> new Delivery(insert(tx, channel, message, 1, LEASE), 1, message));
    }

    private static UUID insert(
            Tx tx, Channel channel, Message message, int attempts, Duration wait) {
        UUID id = Ids.next();
        tx.send(
                DeliverySql.INSERT,
                id,
                channel.id(),
                channel.wish().name(),
                message.event(),
                message.severity().word(),
                message.subject(),
                Json.write(message),
                attempts,
                wait.toSeconds());
        if (channel.wish().kind() == ChannelKind.EMAIL) {
            ChannelSettings to = channel.wish().settings();
            tx.send(
                    DeliverySql.INSERT_MAIL,
                    id,
                    channel.id(),
                    String.join(", ", Objects.requireNonNull(to.to())),
                    message.subject(),
                    MessageIds.of(id, to.required(to.from())));
        }
        return id;
    }

    Optional<Delivery> claim(UUID channel) {
        return database.first(DeliverySql.CLAIM, channel, LEASE.toSeconds())
                .map(Deliveries::delivery);
    }

    private static Delivery delivery(Row row) {
        return new Delivery(
                row.getUUID("id"),
                row.getInteger("attempts"),
                Json.read(row.getString("message_json"), Message.class));
    }

    /**
     * @param again after how long it is tried again when it failed; null when never
     */
    void mark(UUID channel, Delivery delivery, Outcome outcome, @Nullable Duration again) {
        database.inTransaction(tx -> {
            switch (outcome) {
                case Outcome.Sent(String answer) -> {
                    tx.update(DeliverySql.SENT, delivery.id(), answer);
                    tx.update(DeliverySql.MAIL_SENT, delivery.id());
                    tx.update(DeliverySql.CHANNEL_WELL, channel);
                }
                case Outcome.NotSent(var kind, String message, var remedy) -> {
                    tx.update(
                            DeliverySql.FAILED,
                            delivery.id(),
                            delivery.attempt(),
                            message,
                            again == null ? null : again.toMillis() / 1e3);
                    tx.update(
                            DeliverySql.MAIL_FAILED,
                            delivery.id(),
                            again == null ? "failed" : "pending",
                            message);
                    tx.update(DeliverySql.CHANNEL_FAILING, channel, message);
                }
            }
        });
    }
}
