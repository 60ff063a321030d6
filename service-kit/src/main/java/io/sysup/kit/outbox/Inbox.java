package io.sysup.kit.outbox;

import io.sysup.contracts.event.CloudEvent;
import io.sysup.kit.db.Database;
import io.sysup.kit.db.Tx;
import io.sysup.kit.json.Json;
import java.util.function.BiConsumer;

/** Applies each message once: the note that it was applied and its effect are one transaction. */
public final class Inbox {
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
        database.inTransaction(tx -> {
            if (tx.update(insert, event.id(), consumer) == 1) {
                effect.accept(tx, event);
            }
        });
    }
}
