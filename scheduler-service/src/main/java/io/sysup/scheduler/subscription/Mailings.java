package io.sysup.scheduler.subscription;

import io.sysup.kit.db.Columns;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.SchedulerMessages;
import io.sysup.scheduler.cron.CronMistake;
import io.sysup.scheduler.cron.CronSlots;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Each time that a subscription came round: begun, listed, forgotten. */
@ApplicationScoped
class Mailings {
    private static final Logger LOGGER = Logger.getLogger(Mailings.class);
    private static final int BATCH = 50;

    private final SchedulerDatabase database;
    private final SchedulerMessages messages;

    Mailings(SchedulerDatabase database, SchedulerMessages messages) {
        this.database = database;
        this.messages = messages;
    }

    /**
     * Begins what is due. Slots that were missed are one mail, of the newest: what a report tells
     * is how things are when it is made.
     */
    void fire() {
        database.inTransaction(tx -> {
            for (Row row : tx.query(MailingSql.CLAIM_SLOTS, BATCH)) {
                UUID subscription = row.getUUID("id");
                Slots slots = slots(row);
                begin(tx, Ids.next(), subscription, slots.come(), "cron");
                tx.send(MailingSql.MOVE_ON, subscription, slots.next());
            }
        });
    }

    /** Begins one that somebody wants now. */
    MailingView fireNow(UUID subscription) {
        UUID id = Ids.next();
        database.inTransaction(tx -> {
            Row now = tx.query(SubscriptionSql.NOW).getFirst();
            begin(tx, id, subscription, Columns.instant(now, "now"), "manual");
            messages.announceWork(tx);
        });
        return view(database.first(MailingSql.BY_ID, id).orElseThrow());
    }

    private static void begin(Tx tx, UUID id, UUID subscription, Instant slot, String trigger) {
        tx.send(MailingSql.INSERT, id, subscription, slot, trigger, Ids.next());
    }

    Page<MailingView> page(UUID subscription, @Nullable Cursor after, int limit) {
        List<MailingView> rows =
                database
                        .query(
                                MailingSql.PAGE,
                                subscription,
                                after == null ? null : after.id(0),
                                limit + 1)
                        .stream()
                        .map(Mailings::view)
                        .toList();
        return Page.of(rows, limit, last -> Cursor.at(last.id()), null);
    }

    private static MailingView view(Row row) {
        return Json.read(row.getString("mailing"), MailingView.class);
    }

    void forget(int days) {
        database.update(MailingSql.PURGE, days);
    }

    private static Slots slots(Row row) {
        Instant due = Columns.instant(row, "next_run_at");
        try {
            CronSlots slots =
                    SubscriptionWish.timing(row.getString("cron"), row.getString("timezone"))
                            .slots();
            return Slots.of(slots, due, Columns.instant(row, "now"));
        } catch (CronMistake | DateTimeException e) {
            // Was checked when it was written down; now a timezone has gone. The others must go on.
            LOGGER.errorf(
                    "The subscription %s does not come round any more: %s",
                    row.getUUID("id"), e.getMessage());
            return new Slots(due, null);
        }
    }

    /**
     * @param come the newest slot that has come
     * @param next null when there is none
     */
    record Slots(Instant come, @Nullable Instant next) {
        private static final int MOST_STEPS = 1000;

        static Slots of(CronSlots slots, Instant due, Instant now) {
            Instant come = due;
            Optional<Instant> next = slots.after(due);
            for (int i = 0; i < MOST_STEPS && next.isPresent() && !next.get().isAfter(now); i++) {
                come = next.get();
                next = slots.after(come);
            }
            // After a very long sleep what lies between is not counted.
            return next.isPresent() && !next.get().isAfter(now)
                    ? new Slots(come, slots.after(now).orElse(null))
                    : new Slots(come, next.orElse(null));
        }
    }
}
