package io.sysup.kit.outbox;

import io.sysup.contracts.event.CloudEvent;
import io.sysup.contracts.event.Topic;
import io.sysup.kit.db.Database;
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
        Instant now = clock.instant();
        UUID[] ids = new UUID[messages.size()];
        String[] aggregates = new String[messages.size()];
        String[] payloads = new String[messages.size()];
        for (int i = 0; i < ids.length; i++) {
            Message message = messages.get(i);
            ids[i] = Ids.next();
            aggregates[i] = message.aggregate().toString();
            payloads[i] =
                    Json.write(
                            CloudEvent.of(
                                    ids[i],
                                    "/" + schema,
                                    type,
                                    aggregates[i],
                                    now,
                                    message.data()));
        }
        tx.send(insertMany, topic.topic(), type, now, ids, aggregates, payloads);
        tx.wake(channel, "");
    }

    /** What is told of one aggregate. */
    public record Message(UUID aggregate, Object data) {}
}
