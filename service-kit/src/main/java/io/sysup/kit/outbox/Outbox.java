package io.sysup.kit.outbox;

import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.event.Topic;
import io.sysup.kit.db.Database;
import io.sysup.kit.db.Notification;
import io.sysup.kit.db.Tx;
import io.sysup.kit.ids.Ids;
import io.sysup.kit.json.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The messages of one service that wait for being published. */
public final class Outbox {
    private static final int CHUNK = 1000;

    private final String schema;
    private final InstantSource clock;
    private final String channel;
    private final String insert;
    private final String insertMany;

    public Outbox(Database database, InstantSource clock) {
        this.schema = database.schema();
        this.clock = clock;
        this.channel = channel(schema);
        this.insert =
                """
                insert into %s.outbox (id, aggregate_key, topic, type, payload, created_at)
                values ($1, $2, $3, $4, $5::text::jsonb, $6)
                """
                        .formatted(schema);
        this.insertMany =
                """
                insert into %s.outbox (id, aggregate_key, topic, type, payload, created_at)
                select m.id, m.aggregate, $1, $2, m.payload::jsonb, $3
                from unnest((select $4::uuid[]), (select $5::text[]), (select $6::text[]))
                    with ordinality as m (id, aggregate, payload, place)
                order by m.place
                """
                        .formatted(schema);
    }

    static String channel(String schema) {
        return schema + "_outbox";
    }

    /** Adds a message to the transaction: it is sent if and only if that is kept. */
    public UUID add(Tx tx, Topic topic, String type, UUID aggregate, Object data) {
        UUID id = Ids.next();
        var event =
                CloudEvent.of(id, "/" + schema, type, aggregate.toString(), clock.instant(), data);
        tx.send(
                insert,
                id,
                aggregate.toString(),
                topic.topic(),
                type,
                Json.write(event),
                event.time());
        tx.wake(channel, "");
        return id;
    }

    /** Adds a message that has its envelope already, such as one that is sent again. */
    public void forward(Tx tx, String topic, String key, String payload) {
        tx.send(insert, Ids.next(), key, topic, "forwarded", payload, clock.instant());
        tx.wake(channel, "");
    }

    /** Adds many messages of one type in this order, in a few statements however many there are. */
    public void addAll(Tx tx, Topic topic, String type, List<Message> messages) {
        for (int from = 0; from < messages.size(); from += CHUNK) {
            addChunk(
                    tx,
                    topic,
                    type,
                    messages.subList(from, Math.min(from + CHUNK, messages.size())));
        }
    }

    private void addChunk(Tx tx, Topic topic, String type, List<Message> messages) {
        Columns rows = columns(type, messages);
        tx.send(
                insertMany,
                topic.topic(),
                type,
                rows.time(),
                rows.ids(),
                rows.aggregates(),
                rows.payloads());
        tx.wake(channel, "");
    }

    /** For a statement that stores messages together with what they tell of. */
    public Columns columns(String type, List<Message> messages) {
        Columns rows = Columns.of(clock.instant(), messages.size());
        for (int i = 0; i < messages.size(); i++) {
            Message message = messages.get(i);
            UUID id = Ids.next();
            String aggregate = message.aggregate().toString();
            var event =
                    CloudEvent.of(id, "/" + schema, type, aggregate, rows.time(), message.data());
            rows.ids()[i] = id;
            rows.aggregates()[i] = aggregate;
            rows.payloads()[i] = Json.write(event);
        }
        return rows;
    }

    /** There are messages to publish. */
    public Notification news() {
        return new Notification(channel, "");
    }

    /**
     * Messages as they are published.
     *
     * @param payloads events as JSON
     */
    public record Columns(Instant time, UUID[] ids, String[] aggregates, String[] payloads) {
        static Columns of(Instant time, int rows) {
            return new Columns(time, new UUID[rows], new String[rows], new String[rows]);
        }
    }

    /** What is told of one aggregate. */
    public record Message(UUID aggregate, Object data) {}
}
