package io.sysup.kit.outbox;

import io.sysup.contracts.event.CloudEvent;
import io.sysup.kit.db.Database;
import io.sysup.kit.db.Tx;
import io.sysup.kit.json.Json;
import io.sysup.kit.problem.DatabaseAway;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Applies each message once: the note that it was applied and its effect are one transaction. While
 * the database is away a message waits here; it must not end among the dead letters.
 */
public final class Inbox {
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Database database;
    private final String insert;
    private final String insertMany;

    public Inbox(Database database) {
        this.database = database;
        this.insert =
                "insert into %s.inbox (event_id, consumer) values ($1, $2) on conflict do nothing"
                        .formatted(database.schema());
        this.insertMany =
                """
                insert into %s.inbox (event_id, consumer) select e.id, e.consumer from unnest($1::uuid[], $2::text[]) as e (id, consumer)
                on conflict do nothing returning event_id
                """
                        .formatted(database.schema());
    }

    /**
     * Notes many messages in one statement; returns those that were not applied before.
     *
     * @param consumers of each message, by its id
     */
    public Set<UUID> note(Tx tx, Map<UUID, String> consumers) {
        return tx
                .query(
                        insertMany,
                        consumers.keySet().toArray(UUID[]::new),
                        consumers.values().toArray(String[]::new))
                .stream()
                .map(row -> row.getUUID("event_id"))
                .collect(Collectors.toSet());
    }

    /**
     * @param message a CloudEvent as JSON text
     * @param consumer name under which the message counts as applied
     * @throws io.sysup.kit.json.MalformedJson when the text is no such event; the channel then
     *     moves it to its dead letters
     */
    public <T> void apply(
            String message, Class<T> type, String consumer, BiConsumer<Tx, CloudEvent<T>> effect) {
        apply(message, type, consumer, data -> true, effect);
    }

    /** Messages that do not concern the consumer are left alone, and no note is made of them. */
    public <T> void apply(
            String message,
            Class<T> type,
            String consumer,
            Predicate<T> concerns,
            BiConsumer<Tx, CloudEvent<T>> effect) {
        CloudEvent<T> event = Json.event(message, type);
        if (concerns.test(event.data())) {
            whenDatabaseIsThere(() -> applied(event, consumer, effect));
        }
    }

    /**
     * Does the work as soon as the database answers, however long that takes, on the thread that
     * asks for it: a retry of the reactive kind would go on on the event loop of the message.
     */
    public static void whenDatabaseIsThere(Runnable work) {
        Duration wait = FIRST_WAIT;
        while (!done(work)) {
            LockSupport.parkNanos(jittered(wait));
            wait = longer(wait);
        }
    }

    private static Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
    }

    private static boolean done(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            if (!DatabaseAway.causes(e) || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return false;
        }
    }

    /** Those that wait for the same database do not come back all at once. */
    private static long jittered(Duration wait) {
        return ThreadLocalRandom.current().nextLong(wait.toNanos() / 2, wait.toNanos() + 1);
    }

    private <T> boolean applied(
            CloudEvent<T> event, String consumer, BiConsumer<Tx, CloudEvent<T>> effect) {
        return database.transaction(tx -> {
            boolean first = tx.update(insert, event.id(), consumer) == 1;
            if (first) {
                effect.accept(tx, event);
            }
            return first;
        });
    }
}
