package io.sysup.scheduler.subscription;

import io.sysup.kit.db.Columns;
import io.sysup.kit.db.Tx;
import io.sysup.kit.db.Violation;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.problem.Versions;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.cron.CronSlots;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The subscriptions that are written down. Slots are counted from the clock of the database. */
@ApplicationScoped
class Subscriptions {
    private final SchedulerDatabase database;

    Subscriptions(SchedulerDatabase database) {
        this.database = database;
    }

    Subscription get(UUID id) {
        return database.first(SubscriptionSql.BY_ID, id)
                .map(Subscription::of)
                .orElseThrow(() -> ProblemException.notFound("The subscription"));
    }

    Optional<Subscription> byIdempotencyKey(@Nullable String key) {
        return key == null
                ? Optional.empty()
                : database.first(SubscriptionSql.BY_IDEMPOTENCY_KEY, key).map(Subscription::of);
    }

    Page<Subscription> page(@Nullable Cursor after, int limit) {
        List<Subscription> rows =
                database
                        .query(
                                SubscriptionSql.PAGE,
                                after == null ? null : after.text(0),
                                limit + 1)
                        .stream()
                        .map(Subscription::of)
                        .toList();
        long total = database.query(SubscriptionSql.COUNT).getFirst().getLong("total");
        return Page.of(rows, limit, last -> Cursor.at(last.wish().name()), total);
    }

    Subscription add(
            SubscriptionWish wish,
            CronSlots slots,
            String author,
            @Nullable String idempotencyKey) {
        UUID id = Ids.next();
        try {
            database.inTransaction(tx -> {
                Instant next = wish.enabled() ? next(tx, slots) : null;
                tx.update(SubscriptionSql.INSERT, values(id, wish, next, author, idempotencyKey));
                receivers(tx, id, wish);
            });
            return get(id);
        } catch (RuntimeException e) {
            if (Violation.ofUnique(e, "uq_report_subscriptions_idempotency_key")) {
                return byIdempotencyKey(idempotencyKey).orElseThrow();
            }
            throw nameTaken(e, wish.name());
        }
    }

    Subscription replace(Subscription old, SubscriptionWish wish, CronSlots slots) {
        boolean moved =
                wish.enabled() != old.wish().enabled()
                        || !wish.timing().equals(old.wish().timing());
        boolean replaced;
        try {
            replaced =
                    database.transaction(tx -> {
                        Instant next = wish.enabled() ? next(tx, slots) : null;
                        int rows =
                                tx.update(
                                        SubscriptionSql.REPLACE,
                                        values(old.id(), wish, next, moved, old.version()));
                        receivers(tx, old.id(), wish);
                        return rows == 1;
                    });
        } catch (RuntimeException e) {
            throw nameTaken(e, wish.name());
        }
        if (!replaced) {
            throw Versions.outdated("The subscription");
        }
        return get(old.id());
    }

    private static void receivers(Tx tx, UUID id, SubscriptionWish wish) {
        UUID[] channels = wish.channels().toArray(UUID[]::new);
        tx.send(SubscriptionSql.DROP_RECEIVERS, id, channels);
        tx.send(SubscriptionSql.ADD_RECEIVERS, id, channels);
    }

    /**
     * @param version the version that is meant; any when null
     */
    void delete(UUID id, @Nullable Integer version) {
        if (database.update(SubscriptionSql.DELETE, id, version) == 0) {
            get(id);
            throw Versions.outdated("The subscription");
        }
    }

    private static @Nullable Object[] values(
            UUID id,
            SubscriptionWish wish,
            @Nullable Instant next,
            @Nullable Object thirteenth,
            @Nullable Object fourteenth) {
        return new @Nullable Object[] {
            id,
            wish.name(),
            wish.kind(),
            wish.machineId(),
            wish.where(),
            wish.days(),
            wish.format().word(),
            wish.language(),
            wish.cron(),
            wish.timezone(),
            wish.enabled(),
            next,
            thirteenth,
            fourteenth
        };
    }

    private static @Nullable Instant next(Tx tx, CronSlots slots) {
        Instant now = Columns.instant(tx.query(SubscriptionSql.NOW).getFirst(), "now");
        return slots.after(now).orElse(null);
    }

    private static RuntimeException nameTaken(RuntimeException failure, String name) {
        return Violation.ofUnique(failure, "uq_report_subscriptions_name")
                ? ProblemException.conflict(
                        "There is already a subscription named " + name + ".",
                        "Choose another name.")
                : failure;
    }
}
