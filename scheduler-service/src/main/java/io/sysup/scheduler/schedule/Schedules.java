package io.sysup.scheduler.schedule;

import io.sysup.kit.db.Columns;
import io.sysup.kit.db.Tx;
import io.sysup.kit.db.Violation;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.page.Cursor;
import io.sysup.kit.page.Page;
import io.sysup.kit.problem.ProblemException;
import io.sysup.kit.problem.Versions;
import io.sysup.scheduler.SchedulerDatabase;
import io.sysup.scheduler.SchedulerMessages;
import io.sysup.scheduler.cron.CronSlots;
import io.sysup.scheduler.cron.Timing;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The schedules that are written down. Slots are counted from the clock of the database. */
@ApplicationScoped
public class Schedules {
    private final SchedulerDatabase database;
    private final SchedulerMessages messages;

    Schedules(SchedulerDatabase database, SchedulerMessages messages) {
        this.database = database;
        this.messages = messages;
    }

    Schedule get(UUID id) {
        return database.first(ScheduleSql.BY_ID, id)
                .map(ScheduleRow::schedule)
                .orElseThrow(() -> ProblemException.notFound("The schedule"));
    }

    Optional<Schedule> byIdempotencyKey(@Nullable String key) {
        return key == null
                ? Optional.empty()
                : database.first(ScheduleSql.BY_IDEMPOTENCY_KEY, key).map(ScheduleRow::schedule);
    }

    Page<Schedule> page(@Nullable Cursor after, int limit) {
        List<Schedule> rows =
                database
                        .query(ScheduleSql.PAGE, after == null ? null : after.text(0), limit + 1)
                        .stream()
                        .map(ScheduleRow::schedule)
                        .toList();
        long total = database.query(ScheduleSql.COUNT).getFirst().getLong("total");
        return Page.of(rows, limit, last -> Cursor.at(last.definition().name()), total);
    }

    Schedule add(NewSchedule wish, CronSlots slots) {
        try {
            return edit(tx -> tx.first(ScheduleSql.INSERT, insertValues(tx, wish, slots)))
                    .orElseThrow();
        } catch (RuntimeException e) {
            if (Violation.ofUnique(e, "uq_schedules_idempotency_key")) {
                return byIdempotencyKey(wish.idempotencyKey()).orElseThrow();
            }
            throw nameTaken(e, wish.definition().name());
        }
    }

    Schedule replace(
            Schedule old,
            Definition definition,
            boolean enabled,
            @Nullable String grantedTo,
            CronSlots slots) {
        boolean moved =
                enabled != old.enabled() || !definition.timing().equals(old.definition().timing());
        try {
            return edit(
                            tx -> {
                                Instant next = enabled ? next(tx, slots) : null;
                                return tx.first(
                                        ScheduleSql.REPLACE,
                                        values(
                                                old.id(),
                                                definition,
                                                enabled,
                                                next,
                                                moved,
                                                old.version(),
                                                grantedTo));
                            })
                    .orElseThrow(() -> Versions.outdated("The schedule"));
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            throw nameTaken(e, definition.name());
        }
    }

    Schedule pause(UUID id) {
        database.update(ScheduleSql.PAUSE, id);
        return get(id);
    }

    Schedule resume(Schedule paused, CronSlots slots) {
        return edit(tx ->
                        tx.first(
                                ScheduleSql.RESUME, paused.id(), next(tx, slots), paused.version()))
                .orElseGet(() -> get(paused.id()));
    }

    /**
     * @param version the version that is meant; any when null
     */
    void delete(UUID id, @Nullable Integer version) {
        if (database.update(ScheduleSql.DELETE, id, version) == 0) {
            get(id);
            throw Versions.outdated("The schedule");
        }
    }

    private Optional<Schedule> edit(Function<Tx, Optional<Row>> statement) {
        return database.transaction(tx -> {
            Optional<Schedule> edited = statement.apply(tx).map(ScheduleRow::schedule);
            messages.announceWork(tx);
            return edited;
        });
    }

    private static @Nullable Object[] insertValues(Tx tx, NewSchedule wish, CronSlots slots) {
        Instant next = wish.enabled() ? next(tx, slots) : null;
        return values(
                Ids.next(),
                wish.definition(),
                wish.enabled(),
                next,
                wish.author(),
                wish.idempotencyKey(),
                wish.grantedTo());
    }

    private static @Nullable Object[] values(
            UUID id,
            Definition definition,
            boolean enabled,
            @Nullable Instant next,
            @Nullable Object fifteenth,
            @Nullable Object sixteenth,
            @Nullable String grantedTo) {
        Timing timing = definition.timing();
        Policies policies = definition.policies();
        return new @Nullable Object[] {
            id,
            definition.name(),
            timing.cron(),
            timing.timezone(),
            timing.gap().name().toLowerCase(Locale.ROOT),
            timing.overlap().name().toLowerCase(Locale.ROOT),
            ScheduleRow.scope(definition),
            ScheduleRow.steps(definition),
            policies.misfire().word(),
            policies.misfireWindowSeconds(),
            policies.jitterSeconds(),
            policies.overlap().word(),
            enabled,
            next,
            fifteenth,
            sixteenth,
            grantedTo,
            definition.window().id(),
            definition.window().outside().word(),
            definition.window().finishInside(),
            policies.catchUp().mode().word(),
            policies.catchUp().seconds()
        };
    }

    private static @Nullable Instant next(Tx tx, CronSlots slots) {
        Instant now = Columns.instant(tx.query(ScheduleSql.NOW).getFirst(), "now");
        return slots.after(now).orElse(null);
    }

    private static RuntimeException nameTaken(RuntimeException failure, String name) {
        return Violation.ofUnique(failure, "uq_schedules_name")
                ? ProblemException.conflict(
                        "There is already a schedule named " + name + ".", "Choose another name.")
                : failure;
    }
}
