package io.sysup.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.sysup.contracts.event.CloudEvent;
import io.sysup.kit.db.Database;
import io.sysup.kit.db.Tx;
import io.sysup.kit.json.Json;
import io.sysup.kit.problem.DatabaseAway;
import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * Applies each message once: the note that it was applied and its effect are one transaction. While
 * the database is away a message waits here; it must not end among the dead letters.
 */
public final class Inbox {
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Database database;
    private final String insert;

    public Inbox(Database database) {
        this.database = database;
        this.insert =
                "insert into %s.inbox (event_id, consumer) values ($1, $2) on conflict do nothing"
                        .formatted(database.schema());
    }

    /**
     * @param message a CloudEvent as JSON text
     * @param consumer name under which the message counts as applied
     * @throws io.sysup.kit.json.MalformedJson when the text is no such event; the channel then
     *     moves it to its dead letters
     */
    public <T> void apply(
            String message, Class<T> type, String consumer, BiConsumer<Tx, CloudEvent<T>> effect) {
        CloudEvent<T> event = Json.event(message, type);
        Uni.createFrom()
                .item(() -> applied(event, consumer, effect))
                .onFailure(DatabaseAway::causes)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely()
                .await()
                .indefinitely();
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
